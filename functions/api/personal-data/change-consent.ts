// An applicant gives a separate consent, or withdraws it.
import { programme, rounds } from '#adapters/wires.ts';
import { changeConsent as change } from '#app/consents.ts';
import { changeConsent as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const changeConsent = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) => {
  const { applicationId, consent } = params;
  return change(on, applicationId, press, { consent, given: body.given });
});
