// What an applicant agreed to, and under which notice.
import { programme, rounds } from '#adapters/wires.ts';
import { readConsents } from '#app/consents.ts';
import { consents as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const consents = httpHandler(endpoint, { programme, rounds }, ({ params, actor }, on) =>
  readConsents(on, params.applicationId, actor),
);
