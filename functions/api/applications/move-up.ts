// A place fell free by a withdrawal: the first reserve takes it.
import { calendar, lists, programme, rounds } from '#adapters/wires.ts';
import { moveUpReserve } from '#app/reserves.ts';
import { moveUp as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, programme, rounds };

export const moveUp = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  moveUpReserve(on, params.applicationId, press),
);
