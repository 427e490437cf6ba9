// What an evaluator does with a sheet of their own: the register is asked each time, and a tie found ends it.
import * as z from 'zod';
import { type Actor, system } from '#domain/actor.ts';
import { type EvaluationCommand, evaluationName } from '#domain/evaluation/decide.ts';
import type { SlotContext } from '#domain/evaluation/slot.ts';
import type { EvaluationKey } from '#domain/evaluation/state.ts';
import { slotStanding } from '#domain/roadshow/evolve.ts';
import { ApplicationId, type Instant, PersonId } from '#domain/values.ts';
import { applications, evaluations, roadshows } from './aggregates.ts';
import { present } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { commandEvaluation, evaluationView, type PresentEvaluation, readOwnEvaluation } from './evaluations.ts';
import { type Press, Refused } from './execute.ts';
import type { Lists } from './ports.ts';
import { type RegisterReach, reasonsOf, standingIn } from './recusal-register.ts';
import { roundOf } from './rounds.ts';

export type OwnReach = RegisterReach & { readonly lists: Lists };

/** Ends a sheet whose evaluator has to stand back; the mark is gone. Tells whether it did, or had been done. */
const recuseWhereTied = async (on: RegisterReach, key: EvaluationKey, at: Instant): Promise<boolean> => {
  const { state } = await on.programme.load('application', key.applicationId, applications.initial);
  const standing = await standingIn(on, present(state), key.evaluator, at);
  if (standing.may) return false;
  const commandId = commandIdFor(`recuseByRegister/${evaluationName(key)}`);
  const command = { type: 'recuseByRegister', reason: reasonsOf(standing) } as const;
  try {
    await commandEvaluation(on, key, { actor: system, at, commandId }, command);
  } catch (error) {
    // Recused already, or closed: a phase that is closed keeps its marks.
    if (!(error instanceof Refused)) throw error;
  }
  return true;
};

/** Before a panel closes: whoever of it has come to have a tie does not count. */
export const recusePanel = async (on: RegisterReach, applicationId: ApplicationId, phase: string, at: Instant) => {
  for (const { stored } of await on.programme.evaluationsOf(applicationId)) {
    const { state } = stored;
    if (state.status !== 'handed_in' || state.phase !== phase) continue;
    await recuseWhereTied(on, { applicationId, phase, evaluator: state.evaluator }, at);
  }
};

/** One's own sheet, unless one has to stand back. */
export const ownEvaluation = async (on: RegisterReach, key: EvaluationKey, at: Instant): Promise<PresentEvaluation> => {
  const evaluation = await readOwnEvaluation(on, key);
  if (await recuseWhereTied(on, key, at)) throw new Refused({ code: 'conflict_of_interest' });
  return evaluation;
};

/** The file is opened: the first time is kept. */
export const noteOpening = async (
  on: RegisterReach,
  key: EvaluationKey,
  evaluation: PresentEvaluation,
  at: Instant,
): Promise<void> => {
  if (evaluation.status !== 'marking' || evaluation.openedAt !== undefined) return;
  const commandId = commandIdFor(`noteOpening/${evaluationName(key)}`);
  try {
    await commandEvaluation(on, key, { actor: system, at, commandId }, { type: 'noteOpening' });
  } catch (error) {
    // Opened at the same moment in another window, or handed in.
    if (!(error instanceof Refused)) throw error;
  }
};

/** In a roadshow, how the slot of the application stands. */
const slotOf = async (on: OwnReach, evaluation: PresentEvaluation): Promise<SlotContext> => {
  const round = await roundOf(on.rounds, evaluation);
  if (round.roadshow?.phase !== evaluation.phase) return {};
  const id = await on.lists.roadshowOf(evaluation.applicationId);
  if (id === undefined) return { slot: 'waiting' };
  const { state } = await on.programme.load('roadshow', id, roadshows.initial);
  return { slot: slotStanding(state, evaluation.applicationId) };
};

export const ownEvaluationView = async (on: OwnReach, evaluation: PresentEvaluation, actor: Actor, at: Instant) =>
  evaluationView(on, evaluation, actor, at, await slotOf(on, evaluation));

const HeldSheet = z.looseObject({ applicationId: ApplicationId, phase: z.string(), evaluator: PersonId });

/** The sheets a person holds, looked at again after something was entered in the register. */
export const recuseFromOpenSheets = async (on: OwnReach, person: PersonId, at: Instant): Promise<void> => {
  for (const entry of await on.lists.all({ of: 'queue', key: `EVALUATOR#${person}` })) {
    const { applicationId, phase, evaluator } = HeldSheet.parse(entry);
    await recuseWhereTied(on, { applicationId, phase, evaluator }, at);
  }
};

export const commandOwnEvaluation = async (
  on: OwnReach,
  key: EvaluationKey,
  press: Press,
  command: EvaluationCommand,
): Promise<PresentEvaluation> => {
  const { state } = await on.programme.load('evaluation', evaluationName(key), evaluations.initial);
  const stands = state.status === 'absent' || command.type === 'declareConflict';
  if (!stands && (await recuseWhereTied(on, key, press.at))) throw new Refused({ code: 'conflict_of_interest' });
  const slot = state.status === 'absent' ? {} : await slotOf(on, state);
  const evaluation = await commandEvaluation(on, key, press, command, slot);
  // Whoever stands back in one phase stands back in all.
  if (command.type === 'declareConflict') await recuseFromOpenSheets(on, key.evaluator, press.at);
  return evaluation;
};

/** The office recuses somebody who was found to be in conflict, in this phase and with it in all. */
export const findConflict = async (on: OwnReach, key: EvaluationKey, press: Press, reason: string) => {
  const evaluation = await commandEvaluation(on, key, press, { type: 'findConflict', reason });
  await recuseFromOpenSheets(on, key.evaluator, press.at);
  return evaluation;
};
