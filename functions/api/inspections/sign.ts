// An inspector signs the record.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandInspection } from '#app/inspections.ts';
import { sign as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const sign = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  commandInspection(on, params.inspectionId, press, { type: 'signInspection' }),
);
