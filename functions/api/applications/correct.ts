// The applicant hands in again what was to be put right.
import { parts, programme, rounds } from '#adapters/wires.ts';
import { handIn } from '#app/applications.ts';
import { correct as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const correct = httpHandler(endpoint, { parts, programme, rounds }, ({ params, ...press }, on) =>
  handIn(on, params.applicationId, press, 'correctApplication'),
);
