// What was handed in last: the answers and the documents, as they stay for good.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { lastSubmission, readApplication } from '#app/applications.ts';
import { submission as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const submission = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor }, on) => {
  const { answers, files } = await lastSubmission(on, await readApplication(on, params.applicationId, actor));
  return { answers, documents: files };
});
