// What was handed in last: the answers and the documents, as they stay for good.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { readSubmission } from '#app/applications.ts';
import { submission as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const submission = httpHandler(endpoint, { lists, programme, rounds }, ({ params, actor }, on) =>
  readSubmission(on, params.applicationId, actor),
);
