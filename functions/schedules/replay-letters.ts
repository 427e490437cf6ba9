// Every quarter of an hour: letters that were planned and never left are queued again.
import { deliveries, letterQueue } from '#adapters/wires.ts';
import { replayLetters } from '#app/letters.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { deliveries, letterQueue };

export const handler = scheduleHandler('replay-letters', wires, async (at, on) => ({
  queued: await replayLetters(on, at),
}));
