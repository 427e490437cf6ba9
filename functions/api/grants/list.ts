// The grants of a round, by field.
import { lists } from '#adapters/wires.ts';
import { GrantSummary } from '#contract/grant-views.ts';
import { list as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

const PAGE = 50;

export const list = httpHandler(endpoint, { lists }, async ({ params, query: { from } }, on) => {
  const { items, next } = await on.lists.list({
    of: 'queue',
    key: `${params.roundId}#grant`,
    limit: PAGE,
    ...(from === undefined ? {} : { from }),
  });
  return { items: items.map((item) => GrantSummary.parse(item)), ...(next === undefined ? {} : { next }) };
});
