// Finding one's way in a round: its questions, and whether one applies to the answers given so far.
import * as z from 'zod';
import type { CalendarDate } from '../values.ts';
import type { Column, Condition, Question, Section } from './form.ts';
import type { RoundDocument } from './schema.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;
export type Answer = string | number | boolean | readonly string[] | readonly Row[] | null;

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const AnswerShape = z.union([Cell, z.array(z.string()).max(100), z.array(z.record(z.string().max(40), Cell)).max(100)]);

/** The shape answers arrive in; whether they answer the round's questions is for `answers.ts` to say. */
export const SectionAnswers = z.record(z.string().max(40), AnswerShape);
/** Answers of one section, by question. */
export type SectionAnswers = Readonly<Record<string, Answer>>;
/** Answers by section and question. */
export type Answers = Readonly<Record<string, SectionAnswers>>;

export const isRows = (answer: Answer): answer is readonly Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));

/** All answers in one record: question ids are unique in a round. */
export const flatten = (answers: Answers): SectionAnswers => Object.assign({}, ...Object.values(answers));

export const allQuestions = (round: Pick<RoundDocument, 'sections'>): readonly Question[] =>
  round.sections.flatMap((section) => section.questions);

export const sectionOf = (round: Pick<RoundDocument, 'sections'>, id: string): Section | undefined =>
  round.sections.find((section) => section.id === id);

/** An unanswered question makes no condition true: what depends on it waits until it is answered. */
export const holds = (condition: Condition, answers: SectionAnswers): boolean => {
  const answer = answers[condition.question] ?? null;
  if (answer === null || answer === '') return false;
  if ('is' in condition) return condition.is.some((value) => value === answer);
  if ('isNot' in condition) return condition.isNot.every((value) => value !== answer);
  if ('before' in condition) return typeof answer === 'string' && (answer as CalendarDate) < condition.before;
  return answer !== (answers[condition.differsFrom] ?? null);
};

export const isShown = (question: Question | Column, answers: SectionAnswers): boolean =>
  question.shownWhen === undefined || holds(question.shownWhen, answers);

/** The answers that count: those to questions that are asked, as far as the answers before them say so. */
export const shownAnswers = (questions: readonly Question[], answers: SectionAnswers): SectionAnswers => {
  const shown: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer !== undefined && isShown(question, shown)) shown[question.id] = answer;
  }
  return shown;
};
