// One letter to one reader: looked up, written, sent, and marked as sent.
import { deliveries, mailer, parts, people, programme, rounds } from '#adapters/wires.ts';
import { deliver } from '#app/letters.ts';
import { queueHandler } from '#kit/handlers.ts';

const wires = { deliveries, mailer, parts, people, programme, rounds };

export const handler = queueHandler(wires, (id, at, on) => deliver(on, id, at));
