// The applicant hands the application in; from here it can only be sent back for correction or withdrawn.
import { parts, programme, rounds } from '#adapters/wires.ts';
import { handIn } from '#app/applications.ts';
import { submit as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const submit = httpHandler(endpoint, { parts, programme, rounds }, ({ params, ...press }, on) =>
  handIn(on, params.applicationId, press, 'submitApplication'),
);
