// The items of a round, by field; what each proposes is shown to those who may read it.
import { lists } from '#adapters/wires.ts';
import { list as endpoint } from '#contract/ballots.ts';
import { BallotSummary } from '#contract/decision-views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { lists }, async ({ params }, on) => {
  const all = await on.lists.all({ of: 'queue', key: `${params.roundId}#ballot` });
  return { items: all.map((item) => BallotSummary.parse(item)) };
});
