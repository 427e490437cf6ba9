// Whom we tell of what happens to a sheet of marks.
import * as z from 'zod';
import type { EvaluationEvent } from '../../evaluation/state.ts';
import { ApplicationId, PersonId } from '../../values.ts';
import { type PolicyFor, silent, toOffice, toPerson } from '../draft.ts';

const EvaluationName = z.tuple([ApplicationId, z.string(), PersonId]);
/** An evaluation's id read back: application, phase, evaluator. */
const sheetOf = (id: string) => {
  const [applicationId, phase, evaluator] = EvaluationName.parse(id.split('/'));
  return { evaluator, facts: { applicationId, phase } };
};

export const ofEvaluation: PolicyFor<EvaluationEvent> = {
  evaluatorAssigned: ({ applicationId, phase, evaluator, dueOn }) => [
    toPerson('reviewTask', evaluator, { applicationId, phase, dueOn }),
  ],
  noConflictDeclared: silent,
  marksReminded: (_event, id) => {
    const { evaluator, facts } = sheetOf(id);
    return [toPerson('marksDue', evaluator, facts)];
  },
  // The reason says something of a person and stays in the record.
  evaluatorRecused: ({ found }, id) => [toOffice('evaluatorRecused', { ...sheetOf(id).facts, found })],
  fileOpened: silent,
  sheetSaved: silent,
  sheetHandedIn: silent,
  evaluationClosed: silent,
};
