// An inspection is concluded, and the site follows.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { concludeInspection } from '#app/inspections.ts';
import { conclude as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const conclude = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  concludeInspection(on, params.inspectionId, press),
);
