// The result as its applicant reads it, once the field is decided and announced.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { readApplication } from '#app/applications.ts';
import { resultOf } from '#app/result.ts';
import { result as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const result = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor }, on) =>
  resultOf(on, await readApplication(on, params.applicationId, actor)),
);
