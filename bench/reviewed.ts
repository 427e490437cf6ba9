// Applications and sheets on their way through the evaluation, as the events that brought them there.
import { applications, evaluations } from '#app/aggregates.ts';
import type { Actor } from '#domain/actor.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import { evaluationName } from '#domain/evaluation/decide.ts';
import type { EvaluationEvent, Sheet } from '#domain/evaluation/state.ts';
import { type Instant, Tenths } from '#domain/values.ts';
import * as days from '../test/support/days.ts';
import { papers } from '../test/support/papers.ts';
import * as persons from '../test/support/persons.ts';
import { round } from '../test/support/round.ts';
import { begun, idsOf, type Owned, recordOf, type Told } from './records.ts';

const PHASE = 'documents';
const panel = persons.evaluators.slice(0, 5);
export const { gaoYuan: evaluator } = persons;

/** Every item of the phase one point below its maximum. */
export const sheet: Sheet = {
  marks: Object.fromEntries(
    round.rubric.items
      .filter(({ phases }) => phases.includes(PHASE))
      .map(({ id, max }) => [id, Tenths.parse(max - 10)]),
  ),
  comments: {},
};

/** Five evaluators and three phases; marks differ from one application to the next, and some are the same. */
const scoreOf = (number: number) => {
  const final = 6_000 + ((number * 7_919) % 3_500);
  return {
    final,
    phases: { documents: final, siteVisit: final - 96, roadshow: final + 154 },
    tieBreak: [final % 50, final % 10, final - 96, final],
    gates: round.rubric.gates.map((_, gate) => ({ gate, met: true })),
  };
};

const upToReview = (owned: Owned): readonly Told<ApplicationEvent>[] => {
  const tell = (event: ApplicationEvent, by: Actor, at: Instant): Told<ApplicationEvent> => ({ event, by, at });
  const eligibility = round.eligibility.map(({ id }) => ({ id, outcome: 'met' as const }));
  const handedIn = { contentHash: '5e'.repeat(32), documents: papers, eligibility };
  return [
    begun(owned),
    tell({ type: 'applicationSubmitted', ...handedIn }, persons.linXiaoman, days.dayOfHandingIn),
    tell({ type: 'reviewTaken' }, persons.zhouMin, days.dayOfTheReview),
    tell({ type: 'applicationAccepted' }, persons.zhouMin, days.dayOfAcceptance),
    tell({ type: 'panelAssigned', phase: PHASE, evaluators: panel }, persons.jiangSiqi, days.dayOfThePanels),
  ];
};

export const reviewed = (owned: Owned) => {
  const event: ApplicationEvent = { type: 'reviewCompleted', score: scoreOf(owned.number) };
  const told = [...upToReview(owned), { event, by: persons.yeWenqing, at: days.dayOfTheMarks }];
  return recordOf(applications, idsOf(owned.number).application, told);
};

export const recommended = (owned: Owned) => {
  const at = days.dayOfTheRecommendation;
  const by = persons.yeWenqing;
  const told: readonly Told<ApplicationEvent>[] = [
    ...upToReview(owned),
    { event: { type: 'reviewCompleted', score: scoreOf(owned.number) }, by, at },
    { event: { type: 'applicationRecommended', reason: '展示覆盖全领域，经验可复制' }, by, at },
  ];
  return recordOf(applications, idsOf(owned.number).application, told);
};

/** The sheet of one evaluator who has declared that nothing stands in the way, and may now mark. */
export const markable = ({ number }: Owned) => {
  const key = { applicationId: idsOf(number).application, phase: PHASE, evaluator: evaluator.id };
  const assigned: EvaluationEvent = {
    type: 'evaluatorAssigned',
    ...key,
    ...{ roundId: round.id, roundVersion: 1, fieldCode: 'ECOLOGY', dueOn: days.day('2021-02-06') },
  };
  return recordOf(evaluations, evaluationName(key), [
    { event: assigned, by: persons.jiangSiqi, at: days.dayOfThePanels },
    { event: { type: 'noConflictDeclared' }, by: evaluator, at: days.dayOfTheMarks },
  ]);
};
