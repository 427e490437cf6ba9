// The Bureau asks, once, for more time to investigate.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { commandObjection } from '#app/objections.ts';
import { askExtension as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const askExtension = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) =>
  commandObjection(on, params.objectionId, press, { type: 'askExtension', reason: body.reason }),
);
