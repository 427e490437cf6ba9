// The order of a field, from the closed phases. The computer ranks; people decide.
import { lists, rounds } from '#adapters/wires.ts';
import { rankingOf } from '#app/ranking.ts';
import { frozenRules, roundInForce } from '#app/rounds.ts';
import { ranking as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const ranking = httpHandler(endpoint, { lists, rounds }, async ({ params }, on) => {
  const { document, roundVersion } = await roundInForce(on.rounds, params.roundId);
  return {
    ...frozenRules(document, roundVersion),
    items: await rankingOf(on, params.roundId, params.fieldCode),
  };
});
