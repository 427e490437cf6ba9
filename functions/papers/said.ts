// Words on paper: Chinese first, the English twin below it where English was asked for; sums, days and choices in words.
import { totalOf } from '#domain/round/answers.ts';
import type { Column, Condition, Question } from '#domain/round/form.ts';
import type { Answer, Row, SectionAnswers } from '#domain/round/questions.ts';
import type { Bilingual, Language } from '#domain/values.ts';

/** A text as it is printed: the second line is there only where English was asked for. */
export type Said = { readonly zh: string; readonly en?: string };

export type Say = (text: Bilingual) => Said;

export const sayIn =
  (language: Language): Say =>
  ({ zh, en }) =>
    language === 'en' ? { zh, en } : { zh };

/** What is the same in every language: a name, a number, an answer. */
export const plain = (text: string): Said => ({ zh: text });

/** 无则填“/”. */
export const NONE: Said = plain('/');

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as they number the parts of a document: 一, 十, 十二, 二十. */
export const numeral = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${ten}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
};

/** 1234567 fen are `12,345.67`. */
export const yuan = (fen: number): string => {
  const [whole = '', cents = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
};

const BOX = '□';
const FILLED = '■';

const yesAndNo = (answer: Answer | undefined): string =>
  `${answer === true ? FILLED : BOX} 是　${answer === false ? FILLED : BOX} 否`;

const joined = (parts: readonly Said[], zhMark: string): Said => {
  const en = parts.flatMap((part) => part.en ?? []).join('; ');
  const zh = parts.map((part) => part.zh).join(zhMark);
  return en === '' ? { zh } : { zh, en };
};

/** The space in which a question is answered by hand. */
export const blankFor = (question: Question | Column, say: Say): Said => {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return joined(
        question.options.map(({ label }) => {
          const { zh, ...twin } = say(label);
          return { zh: `${BOX} ${zh}`, ...twin };
        }),
        '　',
      );
    case 'yes-no':
      return plain(yesAndNo(undefined));
    case 'date':
      return plain('　　　　年　　月　　日');
    case 'money':
    case 'total':
      return plain('　　　　　　　　元');
    default:
      return plain('');
  }
};

const optionSaid = (question: Extract<Question, { kind: 'choice' | 'choices' }>, id: unknown, say: Say): Said => {
  const option = question.options.find((known) => known.id === id);
  return option === undefined ? plain(String(id)) : say(option.label);
};

/** An answer as it is printed; what was not answered is "/". `beside` are the other answers of its section, for totals. */
export const answerSaid = (question: Question | Column, beside: SectionAnswers | Row, say: Say): Said => {
  if (question.kind === 'total') return plain(`${yuan(totalOf(question, beside))} 元`);
  const answer = beside[question.id] ?? null;
  if (answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)) return NONE;
  if (question.kind === 'money') return plain(`${yuan(Number(answer))} 元`);
  if (question.kind === 'yes-no') return plain(yesAndNo(answer));
  if (question.kind === 'choice') return optionSaid(question, answer, say);
  if (question.kind === 'choices' && Array.isArray(answer))
    return joined(
      answer.map((id) => optionSaid(question, id, say)),
      '、',
    );
  return plain(String(answer));
};

const or = (values: readonly Bilingual[]): Bilingual => ({
  zh: values.map(({ zh }) => `“${zh}”`).join('或'),
  en: values.map(({ en }) => `"${en}"`).join(' or '),
});

const YES: Bilingual = { zh: '是', en: 'yes' };
const NO: Bilingual = { zh: '否', en: 'no' };

/** When something is asked at all, in words that are not a sentence yet: `“评估等级”不为“无”时`. */
export const conditionInWords = (condition: Condition, among: readonly (Question | Column)[]): Bilingual => {
  const questionNamed = (name: string) => among.find(({ id }) => id === name);
  const labelOf = (name: string): Bilingual => questionNamed(name)?.label ?? { zh: name, en: name };
  const optionNamed = (value: string | boolean): Bilingual => {
    if (typeof value === 'boolean') return value ? YES : NO;
    const question = questionNamed(condition.question);
    const options = question !== undefined && 'options' in question ? question.options : [];
    return options.find(({ id }) => id === value)?.label ?? { zh: value, en: value };
  };
  const { zh, en } = labelOf(condition.question);
  if ('is' in condition) {
    const values = or(condition.is.map(optionNamed));
    return { zh: `“${zh}”为${values.zh}时`, en: `if "${en}" is ${values.en}` };
  }
  if ('isNot' in condition) {
    const values = or(condition.isNot.map(optionNamed));
    return { zh: `“${zh}”不为${values.zh}时`, en: `if "${en}" is not ${values.en}` };
  }
  if ('before' in condition)
    return { zh: `“${zh}”早于${condition.before}时`, en: `if "${en}" is before ${condition.before}` };
  const other = labelOf(condition.differsFrom);
  return { zh: `“${zh}”与“${other.zh}”不同时`, en: `if "${en}" differs from "${other.en}"` };
};
