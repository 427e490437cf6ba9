// Upheld after a hearing: the application is disqualified, and the first reserve moves up.
import { calendar, lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { upholdObjection } from '#app/reserves.ts';
import { uphold as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, parts, people, programme, rounds };

export const uphold = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  upholdObjection(on, params.objectionId, press, body),
);
