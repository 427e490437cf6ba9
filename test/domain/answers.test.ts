import { describe, expect, test } from '@jest/globals';
import { formFaults, normalised, partFaults, totalOf } from '#domain/round/answers.ts';
import type { Question, Section } from '#domain/round/form.ts';
import type { Answer, SectionAnswers } from '#domain/round/questions.ts';
import { CalendarDate, Fen } from '#domain/values.ts';

const label = { zh: '问', en: 'Question' };
const asked = { label, source: 'default', required: true } as const;
const line = { ...asked, kind: 'text', lines: 'one', maxLength: 8 } as const;
const options = [
  { id: 'A', label },
  { id: 'B', label },
  { id: 'C', label },
];
const rows = {
  ...asked,
  kind: 'table',
  minRows: 1,
  maxRows: 2,
  columns: [
    { ...line, id: 'item' },
    { ...asked, id: 'amount', kind: 'money', min: Fen.parse(1), max: Fen.parse(1000) },
    { ...line, id: 'payer', required: false, shownWhen: { question: 'item', is: ['other'] } },
  ],
} satisfies Omit<Extract<Question, { kind: 'table' }>, 'id'>;

const questions = {
  word: { ...line, id: 'word', minLength: 2 },
  story: { ...line, id: 'story', lines: 'many' },
  mobile: { ...line, id: 'mobile', maxLength: 30, format: 'mobile' },
  area: { ...asked, id: 'area', kind: 'number', min: 0.5, max: 100, decimals: 2 },
  count: { ...asked, id: 'count', kind: 'number', min: -2, max: 3, decimals: 0 },
  price: { ...asked, id: 'price', kind: 'money', min: Fen.parse(0), max: Fen.parse(1e13) },
  day: {
    ...asked,
    id: 'day',
    kind: 'date',
    notBefore: CalendarDate.parse('2020-12-15'),
    notAfter: CalendarDate.parse('2021-01-15'),
  },
  anyDay: { ...asked, id: 'anyDay', kind: 'date' },
  one: { ...asked, id: 'one', kind: 'choice', options },
  some: { ...asked, id: 'some', kind: 'choices', options, min: 1, max: 2 },
  yesNo: { ...asked, id: 'yesNo', kind: 'yes-no' },
  promise: { ...asked, id: 'promise', kind: 'yes-no', mustBe: true },
  lines: { ...rows, id: 'lines' },
  sum: { ...asked, id: 'sum', kind: 'total', table: 'lines', column: 'amount' },
} satisfies Readonly<Record<string, Question>>;

const sectionOf = (...of: readonly Question[]): Section => ({
  id: 'part',
  title: label,
  scope: 'field',
  questions: [...of],
});

/** What is wrong with one answer while it is saved: nothing, or where and why. */
const saved = (question: Question, answer: Answer) =>
  partFaults(sectionOf(question), { [question.id]: answer }).map(({ path, code }) => [path.slice(1).join('.'), code]);

type Case = readonly [id: keyof typeof questions, answer: Answer, what: string];
const right: readonly Case[] = [
  ['word', '深圳', 'a text as short as it may be'],
  ['word', '一二三四五六七八', 'a text as long as it may be'],
  ['word', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', 'eight rare characters, each of two code units'],
  ['word', '  深圳  ', 'a text between spaces that do not count'],
  ['story', '一\r\n二\n三', 'lines where there may be some'],
  ['mobile', '+86 138-0013-8000', 'a number as people write it'],
  ['area', 0.5, 'the smallest number'],
  ['area', 100, 'the greatest number'],
  ['area', 16.1, 'a number binary fractions cannot hold'],
  ['area', 99.99, 'two decimals'],
  ['count', 0, 'zero'],
  ['count', -2, 'a number below zero'],
  ['price', 1e13, 'a great sum'],
  ['day', '2020-12-15', 'the first day allowed'],
  ['day', '2021-01-15', 'the last day allowed'],
  ['anyDay', '2024-02-29', 'a leap day'],
  ['one', 'B', 'an option'],
  ['some', ['C', 'A'], 'options in any order'],
  ['some', ['B'], 'one option where one is enough'],
  ['yesNo', false, 'no'],
  ['promise', true, 'a promise'],
  ['lines', [{ item: '展墙', amount: 1 }], 'a row'],
  ['lines', [{ item: '展墙' }], 'a row half filled in'],
  ['lines', [], 'no row yet'],
];
const empty: readonly Case[] = Object.keys(questions).flatMap((id) =>
  [null, '', ' \n'].map((nothing): Case => [id as keyof typeof questions, nothing, 'nothing as yet']),
);

type Wrong = readonly [id: keyof typeof questions, answer: Answer, code: string, at?: string];
const wrong: readonly Wrong[] = [
  ['word', '深', 'too_short'],
  ['word', '一二三四五六七八九', 'too_long'],
  ['word', 12, 'wrong_type'],
  ['word', '深\n圳', 'line_break'],
  ['word', '深\r圳', 'line_break'],
  ['word', '深\u2028圳', 'line_break'],
  ['word', '深\u2029圳', 'line_break'],
  ['word', '深\u0085圳', 'line_break'],
  ['word', '深\u0000圳', 'control_character'],
  ['word', '深\u001b圳', 'control_character'],
  ['word', '深\u202e圳', 'control_character'],
  ['word', '深\u2066圳', 'control_character'],
  ['story', '深\u007f圳', 'control_character'],
  ['story', 'x\ud800y', 'control_character'],
  ['mobile', '12800138000', 'wrong_format'],
  ['area', 0.49, 'too_small'],
  ['area', 100.01, 'too_great'],
  ['area', 1.001, 'too_many_decimals'],
  ['area', '12', 'wrong_type'],
  ['area', Number.NaN, 'wrong_type'],
  ['area', Number.POSITIVE_INFINITY, 'wrong_type'],
  ['count', -0, 'wrong_type'],
  ['count', 0.5, 'too_many_decimals'],
  ['count', 1.0000001, 'too_many_decimals'],
  ['price', 0.5, 'too_many_decimals'],
  ['price', 99.9999999, 'too_many_decimals'],
  ['price', -1, 'too_small'],
  ['price', 1e13 + 1, 'too_great'],
  ['day', '2020-12-14', 'too_early'],
  ['day', '2021-01-16', 'too_late'],
  ['day', '2021-02-30', 'wrong_type'],
  ['anyDay', '2023-02-29', 'wrong_type'],
  ['anyDay', '15.1.2021', 'wrong_type'],
  ['anyDay', true, 'wrong_type'],
  ['one', 'D', 'unknown_option'],
  ['one', ['A'], 'unknown_option'],
  ['some', 'A', 'wrong_type'],
  ['some', ['A', 'A'], 'wrong_type'],
  ['some', ['A', 'D'], 'unknown_option'],
  ['some', ['A', 'B', 'C'], 'too_many'],
  ['yesNo', 'yes', 'wrong_type'],
  ['promise', false, 'must_be_confirmed'],
  ['lines', 'a row', 'wrong_type'],
  ['lines', ['a row'], 'wrong_type'],
  ['lines', [{ item: '展墙', amount: 0 }], 'too_small', 'lines.0.amount'],
  ['lines', [{ item: '一二三四五六七八九', amount: 5 }], 'too_long', 'lines.0.item'],
  ['lines', [{ item: '展墙', price: 5 }], 'unknown_question', 'lines.0.price'],
  ['lines', [{}, {}, {}], 'too_many'],
  ['sum', 5, 'unknown_question'],
];

describe('an answer that is saved', () => {
  test.each([...right, ...empty])('to %s is right as %j: %s', (id, answer) => {
    expect(saved(questions[id], answer)).toEqual([]);
  });

  test.each(wrong)('to %s is wrong as %j: %s', (id, answer, code, at = id) => {
    expect(saved(questions[id], answer)).toEqual([[at, code]]);
  });

  test('holds no identity number, in no text', () => {
    const free = { ...questions.story, maxLength: 100 };
    expect(saved(free, '联系人证件 11010519491231002X')).toEqual([['story', 'looks_like_identity_number']]);
    expect(saved(free, '合同编号 110105194912310021')).toEqual([]);
    const row = { ...rows, id: 'lines', columns: [{ ...line, id: 'item', maxLength: 100 }] } satisfies Question;
    expect(saved(row, [{ item: '11010519491231002x' }])).toEqual([['lines.0.item', 'looks_like_identity_number']]);
  });

  test('answers a question of its part: the others are told apart', () => {
    expect(partFaults(sectionOf(questions.word), { word: '深圳', nobody: 'asked' })).toEqual([
      { path: ['part', 'nobody'], code: 'unknown_question' },
    ]);
  });

  test('is judged even where it is not asked for just now, so that nothing wrong is kept', () => {
    const hidden = { ...questions.count, shownWhen: { question: 'yesNo', is: [true] } };
    const answers = { yesNo: false, count: 99 };
    expect(partFaults(sectionOf(questions.yesNo, hidden), answers)).toEqual([
      { path: ['part', 'count'], code: 'too_great' },
    ]);
  });

  test('to a list needs the fewest options once there are any', () => {
    const two = { ...questions.some, min: 2 };
    expect(saved(two, ['A'])).toEqual([['some', 'too_few']]);
  });
});

describe('a form that is handed in', () => {
  const handedIn = (answers: SectionAnswers, ...of: readonly Question[]) =>
    formFaults({ sections: [sectionOf(...of)], relations: [] }, { part: answers }).map(({ path, code }) => [
      path.slice(1).join('.'),
      code,
    ]);

  test.each(Object.values(questions))('needs an answer to $id, of kind $kind, unless it is a total', (question) => {
    const missing = question.kind === 'total' ? [] : [[question.id, 'required']];
    for (const nothing of [null, '', '  ', []]) expect(handedIn({ [question.id]: nothing }, question)).toEqual(missing);
    expect(handedIn({}, question)).toEqual(missing);
    expect(handedIn({}, { ...question, required: false })).toEqual([]);
  });

  test('has every fault at once, each at its place', () => {
    const answers = { word: '深', area: 0, lines: [{ item: '展墙' }, { amount: 2000 }] };
    expect(handedIn(answers, questions.word, questions.area, questions.lines)).toEqual([
      ['word', 'too_short'],
      ['area', 'too_small'],
      ['lines.0.amount', 'required'],
      ['lines.1.item', 'required'],
      ['lines.1.amount', 'too_great'],
    ]);
  });

  test('has as many rows as are wanted', () => {
    const two = { ...questions.lines, minRows: 2 };
    expect(handedIn({ lines: [{ item: '展墙', amount: 5 }] }, two)).toEqual([['lines', 'too_few']]);
  });

  test('asks for a cell only where the cells before it say so', () => {
    const wanting = { ...rows, id: 'lines', columns: rows.columns.map((column) => ({ ...column, required: true })) };
    const first = { item: '展墙', amount: 5 };
    expect(handedIn({ lines: [first, { item: 'other', amount: 6 }] }, wanting)).toEqual([
      ['lines.1.payer', 'required'],
    ]);
    expect(handedIn({ lines: [{ ...first, payer: '这一格本来不问，长也无妨' }] }, wanting)).toEqual([]);
  });
});

describe('answers as they are kept', () => {
  test('have their formats put right, and nothing else', () => {
    const answers = { mobile: '+86 138-0013-8000', word: ' 深圳 ', count: 3, nobody: 'asked' };
    expect(normalised(sectionOf(questions.mobile, questions.word, questions.count), answers)).toEqual({
      ...answers,
      mobile: '13800138000',
    });
    expect(normalised(sectionOf(questions.mobile), { mobile: null })).toEqual({ mobile: null });
  });

  test('are added up in a total, by rows that fit', () => {
    const lines = [
      { item: 'a', amount: 5, payer: 'OWN' },
      { item: 'b', amount: 7, payer: 'GRANT' },
      { item: 'c', amount: null, payer: 'GRANT' },
    ];
    expect(totalOf(questions.sum, { lines })).toBe(12);
    expect(totalOf({ ...questions.sum, where: { column: 'payer', is: 'GRANT' } }, { lines })).toBe(7);
    expect(totalOf(questions.sum, {})).toBe(0);
    expect(totalOf(questions.sum, { lines: 'no rows' })).toBe(0);
  });
});
