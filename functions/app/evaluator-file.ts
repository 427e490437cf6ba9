// What an evaluator reads: answers with the people behind them masked, and the documents of the phase.
import { documentsToRead } from '#domain/evaluation/documents.ts';
import { type FolderDocument, isOnlyKept } from '#domain/folder/state.ts';
import { maskedAnswers } from '#domain/round/personal.ts';
import type { Answers } from '#domain/round/questions.ts';
import type { FolderId } from '#domain/values.ts';
import { applications, folders } from './aggregates.ts';
import { type ApplicationReach, lastSubmission, present } from './applications.ts';
import type { PresentEvaluation } from './evaluations.ts';
import { Refused } from './execute.ts';
import type { Lists } from './ports.ts';
import { roundOf } from './rounds.ts';

type EvaluatorFile = {
  readonly folderId: FolderId;
  readonly answers: Answers;
  readonly files: readonly FolderDocument[];
};

/** The file opens only after the declaration. */
export const fileForEvaluator = async (
  on: ApplicationReach & { readonly lists: Lists },
  evaluation: PresentEvaluation,
): Promise<EvaluatorFile> => {
  if (evaluation.status === 'assigned') throw new Refused({ code: 'conflict_not_declared' });
  const { state } = await on.programme.load('application', evaluation.applicationId, applications.initial);
  const application = present(state);
  const { folderId } = application;
  const [{ answers, files }, round, folder] = await Promise.all([
    lastSubmission(on, application),
    roundOf(on.rounds, application),
    on.programme.load('folder', folderId, folders.initial),
  ]);
  if (isOnlyKept(folder.state)) throw new Refused({ code: 'application_not_found' });
  const inFolder = Object.values(folder.state.status === 'open' ? folder.state.documents : {});
  return {
    folderId,
    answers: maskedAnswers(round, answers),
    files: documentsToRead(round, evaluation, files, inFolder),
  };
};
