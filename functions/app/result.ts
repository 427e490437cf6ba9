// The result as its applicant reads it: rule by rule, criterion by criterion, and where to go with it.
import { beforeTheResult, criteriaOf } from '#domain/application/result.ts';
import { statusForApplicant } from '#domain/application/view.ts';
import { isRecommendable, type Marks, type SheetsByPhase } from '#domain/evaluation/scoring.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { ApplicationId } from '#domain/values.ts';
import type { ApplicationReach, Present } from './applications.ts';
import { Refused } from './execute.ts';
import type { Lists } from './ports.ts';
import { rankingOf } from './ranking.ts';
import { frozenRules, roundOf } from './rounds.ts';

type ResultReach = ApplicationReach & { readonly lists: Lists };

/** Marks of sheets that were sealed, by phase. */
const sheetsOf = async ({ programme }: ApplicationReach, id: ApplicationId): Promise<SheetsByPhase> => {
  const byPhase: Record<string, Marks[]> = {};
  for (const { stored } of await programme.evaluationsOf(id)) {
    const { state } = stored;
    if (state.status === 'closed') byPhase[state.phase] = [...(byPhase[state.phase] ?? []), state.sheet.marks];
  }
  return byPhase;
};

const isPending = async ({ lists }: ResultReach, { roundId, fieldCode }: Present): Promise<boolean> => {
  const open = beforeTheResult.map((status) =>
    lists.list({ of: 'queue', key: `${roundId}#${status}`, prefix: `${fieldCode}#`, limit: 1 }),
  );
  return (await Promise.all(open)).some(({ items }) => items.length > 0);
};

const rulesOf = (application: Present, round: RoundDocument) => {
  const handedIn = 'submissions' in application ? application.submissions.at(-1)?.eligibility : undefined;
  return (handedIn ?? []).flatMap(({ id, outcome }) => {
    const rule = round.eligibility.find((known) => known.id === id);
    return rule === undefined ? [] : [{ id, outcome, text: rule.text, source: rule.source }];
  });
};

const marksOf = async (on: ResultReach, application: Present, round: RoundDocument) => {
  if (!('score' in application)) return {};
  const { id, roundId, fieldCode, score } = application;
  const marked = (await rankingOf(on, roundId, fieldCode)).map(({ applicationId }) =>
    ApplicationId.parse(applicationId),
  );
  const [own, ...field] = await Promise.all([id, ...marked].map((one) => sheetsOf(on, one)));
  const criteria = criteriaOf(round.rubric, own ?? {}, field, round.decision.medianFrom);
  const labelOf = (item: string) => round.rubric.items.find((known) => known.id === item)?.label;
  return {
    final: score.final,
    passMark: round.rubric.passMark,
    recommendable: isRecommendable(round.rubric, score),
    criteria: criteria.flatMap((criterion) => {
      const label = labelOf(criterion.item);
      return label === undefined ? [] : [{ ...criterion, label }];
    }),
  };
};

export const resultOf = async (on: ResultReach, application: Present) => {
  const shown = statusForApplicant(application.status);
  if (beforeTheResult.includes(shown) || shown === 'draft' || (await isPending(on, application)))
    throw new Refused({ code: 'decision_pending' });
  const round = await roundOf(on.rounds, application);
  const { number, fieldCode, roundVersion } = application;
  return {
    number,
    fieldCode,
    status: shown,
    ...('reason' in application && shown !== 'confirmed' && shown !== 'awarded' ? { reason: application.reason } : {}),
    ...('reasons' in application ? { reasons: [...application.reasons] } : {}),
    rules: rulesOf(application, round),
    ...(await marksOf(on, application, round)),
    ...frozenRules(round, roundVersion),
    remedy: round.remedy,
    contact: round.contact,
  };
};
