// Something was written in a log: what everybody may read of it is written beside it.
import { programme, publicRecords } from '#adapters/wires.ts';
import { projectPublic } from '#app/public.ts';
import { streamHandler } from '#kit/handlers.ts';

export const handler = streamHandler({ programme, publicRecords }, (entry, on) => projectPublic(on, entry));
