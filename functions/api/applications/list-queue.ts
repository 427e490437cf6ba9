// Applications of a round in one status, by field and number. Drafts are nobody's business but the applicant's.
import { lists } from '#adapters/wires.ts';
import { Refused } from '#app/execute.ts';
import { listQueue as endpoint } from '#contract/applications.ts';
import { ApplicationSummary } from '#contract/views.ts';
import { httpHandler } from '#kit/http-handler.ts';

const PAGE = 50;

export const listQueue = httpHandler(endpoint, { lists }, async ({ params, query }, on) => {
  const { status, field, limit = PAGE, from } = query;
  if (status === 'draft' || status === 'lapsed') throw new Refused({ code: 'not_permitted' });
  const { items, next } = await on.lists.list({
    of: 'queue',
    key: `${params.roundId}#${status}`,
    limit,
    ...(field === undefined ? {} : { prefix: `${field}#` }),
    ...(from === undefined ? {} : { from }),
  });
  return { items: items.map((item) => ApplicationSummary.parse(item)), ...(next === undefined ? {} : { next }) };
});
