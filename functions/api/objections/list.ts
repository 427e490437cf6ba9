// The objections of a round, by application.
import { lists } from '#adapters/wires.ts';
import { ObjectionSummary } from '#contract/decision-views.ts';
import { list as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { lists }, async ({ params }, on) => {
  const all = await on.lists.all({ of: 'queue', key: `${params.roundId}#objection` });
  return { items: all.map((item) => ObjectionSummary.parse(item)) };
});
