// The draw is held with its seed; the inspections follow.
import { calendar, lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { holdDraw } from '#app/draws.ts';
import { hold as endpoint } from '#contract/draws.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, parts, people, programme, rounds };

export const hold = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  holdDraw(on, params.drawId, press, body),
);
