// The Bureau does not take an objection up, with the reason.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { commandObjection } from '#app/objections.ts';
import { refuse as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const refuse = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) =>
  commandObjection(on, params.objectionId, press, { type: 'refuseObjection', reason: body.reason }),
);
