// Every hour: an upload that was asked for and never came is turned away.
import { due, lists, programme, rounds } from '#adapters/wires.ts';
import { sweepUploads } from '#app/arrivals.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { due, lists, programme, rounds };

export const handler = scheduleHandler('sweep-uploads', wires, async (at, on) => ({
  swept: await sweepUploads(on, at),
}));
