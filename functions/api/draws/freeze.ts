// The list of a draw is frozen and published.
import { calendar, lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { freezeDraw } from '#app/draws.ts';
import { freeze as endpoint } from '#contract/draws.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, parts, people, programme, rounds };

export const freeze = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  freezeDraw(on, params.drawId, press, body),
);
