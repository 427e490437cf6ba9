// Something was written in a log: the letters that follow from it are planned, and queued.
import { deliveries, letterQueue } from '#adapters/wires.ts';
import { planAndQueue } from '#app/letters.ts';
import { streamHandler } from '#kit/handlers.ts';

export const handler = streamHandler({ deliveries, letterQueue }, (entry, on) => planAndQueue(on, entry));
