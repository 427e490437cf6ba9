// The Bureau answers that the objection is not upheld: the application goes on.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { dismissObjection } from '#app/objections.ts';
import { dismiss as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const dismiss = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) =>
  dismissObjection(on, params.objectionId, press, body.answer),
);
