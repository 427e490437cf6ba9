// The signed agreement is recorded; who signed is kept beside the record, not in it.
import { programme, rounds } from '#adapters/wires.ts';
import { signAgreement as sign } from '#app/confirmation.ts';
import { signAgreement as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const signAgreement = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) => {
  const { signatories, ...agreement } = body;
  return sign(on, params.applicationId, press, agreement, signatories);
});
