// What an evaluator reads: answers without what says who the people behind them are, and the documents of the phase.
import { documentsToRead } from '#domain/evaluation/documents.ts';
import type { FolderDocument } from '#domain/folder/state.ts';
import { type Answer, type Answers, allQuestions, type Row, type SectionAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { FolderId } from '#domain/values.ts';
import { applications, folders } from './aggregates.ts';
import { type ApplicationReach, lastSubmission, present } from './applications.ts';
import type { PresentEvaluation } from './evaluations.ts';
import { Refused } from './execute.ts';
import type { Lists } from './ports.ts';
import { roundOf } from './rounds.ts';

const isRows = (answer: Answer): answer is readonly Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object');

const without = <Value>(record: Readonly<Record<string, Value>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** Answers without those the round marks as personal, in tables too. */
export const impersonal = (round: RoundDocument, answers: Answers): Answers => {
  const questions = allQuestions(round);
  const personal = questions.filter((question) => question.personal === true).map(({ id }) => id);
  const columns = new Map(
    questions.flatMap((question) =>
      question.kind === 'table'
        ? [[question.id, question.columns.filter((column) => column.personal === true).map(({ id }) => id)] as const]
        : [],
    ),
  );
  const section = (of: SectionAnswers): SectionAnswers =>
    Object.fromEntries(
      Object.entries(without(of, personal)).map(([id, answer]) => [
        id,
        isRows(answer) ? answer.map((row) => without(row, columns.get(id) ?? [])) : answer,
      ]),
    );
  return Object.fromEntries(Object.entries(answers).map(([id, of]) => [id, section(of)]));
};

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
  const inFolder = Object.values(folder.state.status === 'open' ? folder.state.documents : {});
  return {
    folderId,
    answers: impersonal(round, answers),
    files: documentsToRead(round, evaluation, files, inFolder),
  };
};
