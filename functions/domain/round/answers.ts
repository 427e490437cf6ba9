// What is wrong with the answers to a form: while it is being filled in, and when it is handed in.
import { readCreditCode } from '../credit-code.ts';
import type { Fault } from '../decider.ts';
import type { RefusalCode } from '../refusals.ts';
import { CalendarDate, textLength } from '../values.ts';
import type { Column, Question, Relation, Section } from './form.ts';
import { formats, holdsIdentityNumber } from './formats.ts';
import {
  type Answer,
  allQuestions,
  flatten,
  isShown,
  type Row,
  type SectionAnswers,
  shownAnswers,
} from './questions.ts';
import type { RoundDocument } from './schema.ts';

type Path = readonly (string | number)[];
type Asked<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

const bodyFault = ({ creditCodeOf }: Asked<'text'>, code: string): RefusalCode | null =>
  creditCodeOf === undefined || creditCodeOf.some((prefix) => code.startsWith(prefix))
    ? null
    : 'credit_code_organisation_type';

const textFault = (question: Asked<'text'>, answer: Answer): RefusalCode | null => {
  if (typeof answer !== 'string') return 'wrong_type';
  if (CONTROL.test(answer)) return 'control_character';
  if (question.lines === 'one' && /[\r\n\u0085\u2028\u2029]/.test(answer)) return 'line_break';
  if (textLength(answer) > question.maxLength) return 'too_long';
  if (question.minLength !== undefined && textLength(answer) < question.minLength) return 'too_short';
  if (question.format !== undefined) {
    const put = formats[question.format].normalise(answer);
    return formats[question.format].fault(put) ?? bodyFault(question, put);
  }
  return holdsIdentityNumber(answer) ? 'looks_like_identity_number' : null;
};

const rangeFault = (
  answer: Answer,
  { min, max }: { min: number; max: number },
  decimals: number,
): RefusalCode | null => {
  if (typeof answer !== 'number' || !Number.isFinite(answer) || Object.is(answer, -0)) return 'wrong_type';
  if (Number(answer.toFixed(decimals)) !== answer) return 'too_many_decimals';
  return answer < min ? 'too_small' : answer > max ? 'too_great' : null;
};

const dateFault = (question: Asked<'date'>, answer: Answer): RefusalCode | null => {
  const date = CalendarDate.safeParse(answer);
  if (!date.success) return 'wrong_type';
  if (question.notBefore !== undefined && date.data < question.notBefore) return 'too_early';
  return question.notAfter !== undefined && date.data > question.notAfter ? 'too_late' : null;
};

const choicesFault = (question: Asked<'choices'>, answer: Answer): RefusalCode | null => {
  if (!Array.isArray(answer)) return 'wrong_type';
  if (new Set(answer).size !== answer.length) return 'wrong_type';
  if (answer.some((id) => !question.options.some((option) => option.id === id))) return 'unknown_option';
  return answer.length < question.min ? 'too_few' : answer.length > question.max ? 'too_many' : null;
};

const cellFault = (question: Exclude<Question, Asked<'table'>>, answer: Answer): RefusalCode | null => {
  switch (question.kind) {
    case 'text':
      return textFault(question, answer);
    case 'number':
      return rangeFault(answer, question, question.decimals);
    case 'money':
      return rangeFault(answer, question, 0);
    case 'date':
      return dateFault(question, answer);
    case 'choice':
      return question.options.some((option) => option.id === answer) ? null : 'unknown_option';
    case 'choices':
      return choicesFault(question, answer);
    case 'yes-no':
      if (typeof answer !== 'boolean') return 'wrong_type';
      return question.mustBe === true && !answer ? 'must_be_confirmed' : null;
    case 'total':
      return 'unknown_question';
    default:
      return question satisfies never;
  }
};

const isRows = (answer: Answer): answer is readonly Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));

const tableFaults = (question: Asked<'table'>, answer: Answer, path: Path, complete: boolean): Fault[] => {
  if (!isRows(answer)) return [{ path, code: 'wrong_type' }];
  const faults: Fault[] = answer.flatMap((row, i) => {
    const unknown = Object.keys(row).filter((id) => !question.columns.some((column) => column.id === id));
    return [
      ...unknown.map((id): Fault => ({ path: [...path, i, id], code: 'unknown_question' })),
      ...question.columns.flatMap((column) => questionFaults(column, row, [...path, i, column.id], complete)),
    ];
  });
  if (answer.length > question.maxRows) faults.push({ path, code: 'too_many' });
  if (complete && answer.length < question.minRows) faults.push({ path, code: 'too_few' });
  return faults;
};

const questionFaults = (question: Question | Column, all: SectionAnswers, path: Path, complete: boolean): Fault[] => {
  const answer = all[question.id] ?? null;
  if (isEmpty(answer)) {
    const wanted = complete && question.required && question.kind !== 'total' && isShown(question, all);
    return wanted ? [{ path, code: 'required' }] : [];
  }
  if (complete && !isShown(question, all)) return [];
  if (question.kind === 'table') return tableFaults(question, answer, path, complete);
  const code = cellFault(question, answer);
  return code === null ? [] : [{ path, code }];
};

/** Answers to what nobody asks there. */
export const unaskedFaults = (
  { id: form, questions }: Pick<Section, 'id' | 'questions'>,
  answers: SectionAnswers,
): Fault[] =>
  Object.keys(answers)
    .filter((id) => !questions.some((question) => question.id === id))
    .map((id) => ({ path: [form, id], code: 'unknown_question' }));

/** Faults of one part as it is saved: nothing needs to be there yet, but what is there has to be right. */
export const partFaults = (section: Section, answers: SectionAnswers): Fault[] => [
  ...unaskedFaults(section, answers),
  ...section.questions.flatMap((question) => questionFaults(question, answers, [section.id, question.id], false)),
];

const relationFault = (relation: Relation, answers: SectionAnswers): RefusalCode | null => {
  const answer = answers[relation.question] ?? null;
  const other = answers[relation.other] ?? null;
  if (answer === null || other === null) return null;
  switch (relation.kind) {
    case 'not_more_than':
      return typeof answer === 'number' && typeof other === 'number' && answer > other ? 'more_than_other' : null;
    case 'after':
      return typeof answer === 'string' && typeof other === 'string' && answer <= other ? 'not_after_other' : null;
    case 'differs_from':
      return answer === other ? 'same_as_other' : null;
    case 'type_matches_credit_code': {
      const code = readCreditCode(typeof other === 'string' ? other : '');
      return code.valid && code.organisationType !== answer ? 'organisation_type_mismatch' : null;
    }
    default:
      return relation satisfies never;
  }
};

/** Faults of the whole form as it is handed in, by section and question; what is not asked for cannot be wrong. */
export const formFaults = (
  form: Pick<RoundDocument, 'sections' | 'relations'>,
  answers: Readonly<Record<string, SectionAnswers>>,
): Fault[] => {
  const all = shownAnswers(allQuestions(form), flatten(answers));
  const sectionOfQuestion = new Map(form.sections.flatMap((s) => s.questions.map((q) => [q.id, s.id] as const)));
  return [
    ...form.sections.flatMap((section) =>
      section.questions.flatMap((question) => questionFaults(question, all, [section.id, question.id], true)),
    ),
    ...form.relations.flatMap((relation): Fault[] => {
      const code = relationFault(relation, all);
      return code === null ? [] : [{ path: [sectionOfQuestion.get(relation.question) ?? '', relation.question], code }];
    }),
  ];
};

/** Answers as they are kept: formats put right, so that one number is stored in one way. */
export const normalised = (section: Section, answers: SectionAnswers): SectionAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const question = section.questions.find((q) => q.id === id);
      if (question?.kind !== 'text' || question.format === undefined || typeof answer !== 'string') return [id, answer];
      return [id, formats[question.format].normalise(answer)];
    }),
  );

/** A total of the form, from the rows of its table. */
export const totalOf = (question: Asked<'total'>, answers: SectionAnswers): number => {
  const rows = answers[question.table] ?? null;
  if (!isRows(rows)) return 0;
  const { where } = question;
  return rows
    .filter((row) => where === undefined || row[where.column] === where.is)
    .map((row) => row[question.column])
    .reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0);
};
