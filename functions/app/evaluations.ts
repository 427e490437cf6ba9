// Evaluations one by one: what their evaluator sees, and commands to a single sheet.
import type { Actor } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import {
  decideEvaluation,
  type EvaluationCommand,
  evaluationName,
  evaluationRules,
} from '#domain/evaluation/decide.ts';
import type { SlotContext } from '#domain/evaluation/slot.ts';
import type { EvaluationKey, EvaluationState } from '#domain/evaluation/state.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { dateIn, type Instant } from '#domain/values.ts';
import { evaluations } from './aggregates.ts';
import { execute, type Press, Refused } from './execute.ts';
import type { Programme } from './ports.ts';
import { type Rounds, roundOf } from './rounds.ts';

export type EvaluationReach = { readonly programme: Programme; readonly rounds: Rounds };
export type PresentEvaluation = Exclude<EvaluationState, { status: 'absent' }>;

export const contextOf = (round: RoundDocument, at: Instant) => ({
  rubric: round.rubric,
  today: dateIn(round.timeZone, at),
});

const present = (evaluation: EvaluationState): PresentEvaluation => {
  if (evaluation.status === 'absent') throw new Refused({ code: 'evaluation_not_found' });
  return evaluation;
};

/** One's own sheet. After a conflict nothing is left to see, not even that it was there for somebody else. */
export const readOwnEvaluation = async (on: EvaluationReach, key: EvaluationKey): Promise<PresentEvaluation> => {
  const { state } = await on.programme.load('evaluation', evaluationName(key), evaluations.initial);
  const evaluation = present(state);
  if (evaluation.evaluator !== key.evaluator) throw new Refused({ code: 'evaluation_not_found' });
  if (evaluation.status === 'recused') throw new Refused({ code: 'conflict_of_interest' });
  return evaluation;
};

export const commandEvaluation = async (
  on: EvaluationReach,
  key: EvaluationKey,
  press: Press,
  command: EvaluationCommand,
  slot: SlotContext = {},
): Promise<PresentEvaluation> => {
  const state = await execute(on.programme, evaluations, evaluationName(key), press, async (evaluation) => {
    const round = await roundOf(on.rounds, present(evaluation));
    return decideEvaluation(evaluation, command, press.actor, { ...contextOf(round, press.at), ...slot });
  });
  return present(state);
};

export const evaluationView = async (
  on: EvaluationReach,
  evaluation: PresentEvaluation,
  actor: Actor,
  at: Instant,
  slot: SlotContext,
) => {
  const { applicationId, phase, evaluator, fieldCode, status, dueOn } = evaluation;
  const context = { ...contextOf(await roundOf(on.rounds, evaluation), at), ...slot };
  return {
    applicationId,
    phase,
    evaluator,
    fieldCode,
    status,
    dueOn,
    ...('sheet' in evaluation
      ? { sheet: { marks: { ...evaluation.sheet.marks }, comments: { ...evaluation.sheet.comments } } }
      : {}),
    allowedActions: allowedActions(evaluationRules, evaluation, actor, context),
  };
};
