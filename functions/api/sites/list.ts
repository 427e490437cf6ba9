// The sites of a round, by field.
import { lists } from '#adapters/wires.ts';
import { SiteSummary } from '#contract/site-views.ts';
import { list as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

const PAGE = 50;

export const list = httpHandler(endpoint, { lists }, async ({ params, query: { from } }, on) => {
  const { items, next } = await on.lists.list({
    of: 'queue',
    key: `${params.roundId}#site`,
    limit: PAGE,
    ...(from === undefined ? {} : { from }),
  });
  return { items: items.map((item) => SiteSummary.parse(item)), ...(next === undefined ? {} : { next }) };
});
