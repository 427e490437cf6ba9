// One evaluator's sheet of the site visit, that of 高原, as the events of its log.
import { type Actor, system } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import {
  decideEvaluation,
  type EvaluationCommand,
  type EvaluationContext,
  evolveEvaluation,
} from '#domain/evaluation/decide.ts';
import type { EvaluationEvent, EvaluationState, EvaluationStatus, Sheet } from '#domain/evaluation/state.ts';
import { dateIn, type Instant } from '#domain/values.ts';
import { marksBelow } from './commands.ts';
import * as days from './days.ts';
import { applicationId } from './papers.ts';
import { gaoYuan, jiangSiqi, yeWenqing } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const evaluationDecider: Decider<EvaluationState, EvaluationEvent, EvaluationCommand, EvaluationContext> = {
  initial: { status: 'absent' },
  decide: decideEvaluation,
  evolve: evolveEvaluation,
};
const usual: EvaluationContext = { rubric: round.rubric, today: dateIn(round.timeZone, days.dayOfTheMarks) };
export const { given } = spec(evaluationDecider, usual);

export const assignment = {
  applicationId,
  phase: 'siteVisit',
  evaluator: gaoYuan.id,
  roundId: round.id,
  roundVersion: 1,
  fieldCode: 'ECOLOGY',
  dueOn: days.day('2021-02-06'),
};
/** Every item of the visit one point below its maximum, which needs no comment anywhere. */
export const sheet: Sheet = { marks: marksBelow('siteVisit', 10), comments: {} };
/** What he saved on the way: two items, the second above its usual marks and without a comment as yet. */
export const halfDone: Sheet = {
  marks: Object.fromEntries(Object.entries(marksBelow('siteVisit', 0)).slice(0, 2)),
  comments: {},
};

const event = (what: EvaluationEvent, by: Actor, at: Instant): Recorded<EvaluationEvent> => happened(what, by, at);

export const assigned = event({ type: 'evaluatorAssigned', ...assignment }, jiangSiqi, days.dayOfThePanels);
export const declared = event({ type: 'noConflictDeclared' }, gaoYuan, days.dayOfTheMarks);
export const opened = event({ type: 'fileOpened' }, system, days.morningOf('2021-01-28'));
export const saved = event({ type: 'sheetSaved', sheet: halfDone }, gaoYuan, days.dayOfTheMarks);
export const reminded = event({ type: 'marksReminded' }, system, days.morningOf('2021-02-07'));
export const handedIn = event({ type: 'sheetHandedIn', sheet }, gaoYuan, days.dayOfTheMarks);
export const recused = event(
  { type: 'evaluatorRecused', reason: '曾在该单位任职，离开不满两年', found: false },
  gaoYuan,
  days.dayOfTheMarks,
);
export const closed = event({ type: 'evaluationClosed' }, yeWenqing, days.dayOfTheRecommendation);

/** What happened to a sheet that is now in this status. */
export const sheetTo: Readonly<Record<EvaluationStatus, readonly Recorded<EvaluationEvent>[]>> = {
  absent: [],
  assigned: [assigned],
  marking: [assigned, declared],
  handed_in: [assigned, declared, handedIn],
  closed: [assigned, declared, handedIn, closed],
  recused: [assigned, declared, recused],
};
