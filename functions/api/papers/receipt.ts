// The receipt of what was handed in last, as data.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { receiptOf } from '#app/papers.ts';
import { receipt as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const receipt = httpHandler(
  endpoint,
  { lists, programme, rounds },
  async ({ params, actor }, on) => (await receiptOf(on, params.applicationId, actor)).receipt,
);
