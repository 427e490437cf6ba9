// The order of a field, from every application whose review is complete, whatever was decided of it since.
import * as z from 'zod';
import type { ApplicationStatus } from '#domain/application/state.ts';
import { rank } from '#domain/evaluation/ranking.ts';
import { isRecommendable, type Score } from '#domain/evaluation/scoring.ts';
import { ApplicationId, type RoundId } from '#domain/values.ts';
import type { Lists } from './ports.ts';
import { type Rounds, roundInForce } from './rounds.ts';

const scoredStatuses = [
  'reviewed',
  'recommended',
  'not_recommended',
  'selected',
  'reserve',
  'not_selected',
  'in_publicity',
  'objection',
  'disqualified',
  'confirmed',
  'awarded',
] as const satisfies readonly ApplicationStatus[];

const Scored = z.object({
  id: ApplicationId,
  number: z.string(),
  organisation: z.string(),
  status: z.string(),
  score: z.custom<Score>((score) => typeof score === 'object' && score !== null && 'final' in score),
});

export const rankingOf = async (
  on: { readonly lists: Lists; readonly rounds: Rounds },
  roundId: RoundId,
  fieldCode: string,
) => {
  const { document: round } = await roundInForce(on.rounds, roundId);
  const listings = scoredStatuses.map((status) =>
    on.lists.all({ of: 'queue', key: `${roundId}#${status}`, prefix: `${fieldCode}#` }),
  );
  const scored = (await Promise.all(listings)).flat().map((summary) => Scored.parse(summary));
  return rank(scored.map(({ id, ...entry }) => ({ ...entry, applicationId: id }))).map((entry) => ({
    ...entry,
    recommendable: isRecommendable(round.rubric, entry.score),
  }));
};
