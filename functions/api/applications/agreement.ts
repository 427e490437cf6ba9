// The signed agreement with the names of those who signed it.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { readApplication } from '#app/applications.ts';
import { readAgreement } from '#app/confirmation.ts';
import { agreement as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const agreement = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor }, on) =>
  readAgreement(on, await readApplication(on, params.applicationId, actor)),
);
