// A round in its newest version, or in the one an application keeps.
import { programme, rounds } from '#adapters/wires.ts';
import { rounds as roundAggregate } from '#app/aggregates.ts';
import { Refused } from '#app/execute.ts';
import { roundView } from '#app/round-commands.ts';
import { get as endpoint } from '#contract/rounds.ts';
import { mayReadRound } from '#domain/round/decide.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, async ({ params, query, actor }, on) => {
  if (query.version !== undefined) {
    const document = await on.rounds.version(params.roundId, query.version);
    if (document === undefined) throw new Refused({ code: 'round_not_found' });
    return { status: 'published' as const, roundVersion: query.version, document };
  }
  const { state } = await on.programme.load('round', params.roundId, roundAggregate.initial);
  if (!mayReadRound(state, actor)) throw new Refused({ code: 'round_not_found' });
  return roundView(state);
});
