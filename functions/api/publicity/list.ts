// The public notices of a round, by their first day.
import { lists } from '#adapters/wires.ts';
import { PublicitySummary } from '#contract/decision-views.ts';
import { list as endpoint } from '#contract/publicity.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { lists }, async ({ params }, on) => {
  const all = await on.lists.all({ of: 'queue', key: `${params.roundId}#publicity` });
  return { items: all.map((item) => PublicitySummary.parse(item)) };
});
