// An inspection.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { readInspection } from '#app/inspections.ts';
import { get as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds };

export const get = httpHandler(endpoint, wires, ({ params, actor, at }, on) =>
  readInspection(on, params.inspectionId, actor, at),
);
