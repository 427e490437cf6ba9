// Another inspector takes the place of one who stands back.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { replaceInspector as replace } from '#app/inspections.ts';
import { replaceInspector as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const replaceInspector = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  replace(on, params.inspectionId, press, body),
);
