// Every night: what was approved is destroyed, and what has run out of its time since is put on a list to be approved.
import { due, fileErasure, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { carryOutDestructions, proposeDestructions } from '#app/destructions.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { due, fileErasure, lists, parts, programme, rounds };

export const handler = scheduleHandler('destroy-expired', wires, async (at, on) => ({
  carriedOut: await carryOutDestructions(on, at),
  proposed: await proposeDestructions(on, at),
}));
