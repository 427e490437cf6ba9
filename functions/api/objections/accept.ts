// The Bureau takes an objection up; the organisation is told what it has to answer.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { acceptObjection } from '#app/objections.ts';
import { accept as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const accept = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) =>
  acceptObjection(on, params.objectionId, press, body.matters),
);
