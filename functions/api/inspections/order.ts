// An officer orders an inspection or a re-check.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { orderInspection } from '#app/inspections.ts';
import { order as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const order = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  orderInspection(on, params.inspectionId, press, body),
);
