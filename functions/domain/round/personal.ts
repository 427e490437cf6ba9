// What a form asks of persons, by the round's own marks, and who reads it as it was answered.
import { type Actor, hasRole } from '../actor.ts';
import { maskedEmail, maskedLandline, maskedMobile, maskedName } from '../masking.ts';
import type { RoundFault } from './duplicates.ts';
import type { Column, Question, TextFormat } from './form.ts';
import { type Answer, type Answers, allQuestions, isRows, type Row, type SectionAnswers } from './questions.ts';
import type { RoundDocument } from './schema.ts';

/** Formats in which nothing but a person's own is written. */
const masks: Readonly<Partial<Record<TextFormat, (text: string) => string>>> = {
  person_name: maskedName,
  mobile: maskedMobile,
  landline: maskedLandline,
  email: maskedEmail,
};

/** Undefined where the answer is left out whole: no stars make a position or a birthday harmless. */
const masked = (question: Question | Column, answer: Answer): Answer | undefined => {
  const mask = question.kind === 'text' && question.format !== undefined ? masks[question.format] : undefined;
  return mask === undefined || typeof answer !== 'string' ? undefined : mask(answer);
};

const masking = <Given extends Answer>(
  questions: readonly (Question | Column)[],
  answers: Readonly<Record<string, Given>>,
  shown: (question: Question | Column, answer: Given) => Given | undefined,
): Readonly<Record<string, Given>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const question = questions.find((known) => known.id === id);
      const left = question === undefined ? undefined : shown(question, answer);
      return left === undefined ? [] : [[id, left]];
    }),
  );

const cell = (column: Question | Column, answer: Row[string]): Row[string] | undefined => {
  if (column.personal !== true) return answer;
  const left = masked(column, answer);
  return typeof left === 'string' ? left : undefined;
};

const shownMasked = (question: Question | Column, answer: Answer): Answer | undefined => {
  if (question.personal === true) return masked(question, answer);
  if (question.kind !== 'table' || !isRows(answer)) return answer;
  return answer.map((row) => masking(question.columns, row, cell));
};

/** Answers of one form with what is personal masked; what the form does not ask is not shown at all. */
export const maskedSection = (questions: readonly Question[], answers: SectionAnswers): SectionAnswers =>
  masking(questions, answers, shownMasked);

export const maskedAnswers = (round: Pick<RoundDocument, 'sections'>, answers: Answers): Answers => {
  const questions = allQuestions(round);
  return Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, maskedSection(questions, given)]));
};

/** Whoever it is about, and the officers who handle it; everybody else does without. */
export const readsPersonalData = (actor: Actor, organisation: string): boolean =>
  (hasRole(actor, 'applicant') && actor.organisation === organisation) || hasRole(actor, 'clerk', 'bureau', 'system');

/** The answers of an organisation as this person may see them. */
export const answersFor = (
  round: Pick<RoundDocument, 'sections'>,
  answers: Answers,
  actor: Actor,
  organisation: string,
): Answers => (readsPersonalData(actor, organisation) ? answers : maskedAnswers(round, answers));

/** An office has a landline; names, mobile numbers and addresses are somebody's. */
const alwaysPersonal: readonly TextFormat[] = ['person_name', 'mobile', 'email'];

const unmarked = (path: RoundFault['path'], question: Question | Column): RoundFault[] => [
  ...(question.kind === 'text' &&
  question.format !== undefined &&
  alwaysPersonal.includes(question.format) &&
  question.personal !== true
    ? [{ path, message: `${question.id} is not marked as personal` }]
    : []),
  ...(question.kind === 'table' && question.personal !== true
    ? question.columns.flatMap((column, i) => unmarked([...path, 'columns', i], column))
    : []),
];

/** What is written in a person's format is marked as personal, wherever the round asks for it. */
export const personalFaults = ({ sections, duties }: Pick<RoundDocument, 'sections' | 'duties'>): RoundFault[] => [
  ...sections.flatMap(({ questions }, i) =>
    questions.flatMap((question, j) => unmarked(['sections', i, 'questions', j], question)),
  ),
  ...duties.flatMap(({ questions }, i) =>
    questions.flatMap((question, j) => unmarked(['duties', i, 'questions', j], question)),
  ),
];
