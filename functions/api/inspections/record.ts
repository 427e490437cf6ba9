// An inspector writes the record on the spot.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandInspection } from '#app/inspections.ts';
import { record as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const record = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  commandInspection(on, params.inspectionId, press, { type: 'recordInspection', record: { ...body, photos: [] } }),
);
