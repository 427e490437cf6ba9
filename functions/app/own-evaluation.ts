// What an evaluator does with a sheet of their own: the register is asked each time, and a tie found ends it.
import * as z from 'zod';
import { system } from '#domain/actor.ts';
import { type EvaluationCommand, evaluationName } from '#domain/evaluation/decide.ts';
import type { EvaluationKey } from '#domain/evaluation/state.ts';
import { ApplicationId, type Instant, PersonId } from '#domain/values.ts';
import { applications, evaluations } from './aggregates.ts';
import { present } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { commandEvaluation, type PresentEvaluation, readOwnEvaluation } from './evaluations.ts';
import { type Press, Refused } from './execute.ts';
import type { Lists } from './ports.ts';
import { type RegisterReach, reasonsOf, standingIn } from './recusal-register.ts';

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

/** One's own sheet, unless one has to stand back. */
export const ownEvaluation = async (on: RegisterReach, key: EvaluationKey, at: Instant): Promise<PresentEvaluation> => {
  const evaluation = await readOwnEvaluation(on, key);
  if (await recuseWhereTied(on, key, at)) throw new Refused({ code: 'conflict_of_interest' });
  return evaluation;
};

export const commandOwnEvaluation = async (
  on: RegisterReach,
  key: EvaluationKey,
  press: Press,
  command: EvaluationCommand,
): Promise<PresentEvaluation> => {
  const { state } = await on.programme.load('evaluation', evaluationName(key), evaluations.initial);
  const stands = state.status === 'absent' || command.type === 'declareConflict';
  if (!stands && (await recuseWhereTied(on, key, press.at))) throw new Refused({ code: 'conflict_of_interest' });
  return commandEvaluation(on, key, press, command);
};

const HeldSheet = z.looseObject({ applicationId: ApplicationId, phase: z.string(), evaluator: PersonId });

/** The sheets a person holds, looked at again after something was entered in the register. */
export const recuseFromOpenSheets = async (
  on: RegisterReach & { readonly lists: Lists },
  person: PersonId,
  at: Instant,
): Promise<void> => {
  for (const entry of await on.lists.all({ of: 'queue', key: `EVALUATOR#${person}` })) {
    const { applicationId, phase, evaluator } = HeldSheet.parse(entry);
    await recuseWhereTied(on, { applicationId, phase, evaluator }, at);
  }
};
