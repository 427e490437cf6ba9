// A wrong list is given up in public.
import { calendar, lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { abandonDraw } from '#app/draws.ts';
import { abandon as endpoint } from '#contract/draws.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, parts, people, programme, rounds };

export const abandon = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  abandonDraw(on, params.drawId, press, body.reason),
);
