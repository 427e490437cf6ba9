// An officer enters an objection that came by post.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { filingOf, registerObjection } from '#app/objections.ts';
import { register as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const register = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) => {
  const { applicationId, postmarkedOn, ...written } = body;
  return registerObjection(on, params.objectionId, press, { applicationId, postmarkedOn, filing: filingOf(written) });
});
