import { describe, expect, test } from '@jest/globals';
import { handInFaults } from '#domain/application/decide/intake.ts';
import { formFaults } from '#domain/round/answers.ts';
import type { Condition, Relation } from '#domain/round/form.ts';
import { type Answer, allQuestions, holds, SectionAnswers, sectionOf, shownAnswers } from '#domain/round/questions.ts';
import { haicheng } from '../support/answers.ts';
import { day } from '../support/days.ts';
import { fullAnswers, papers } from '../support/papers.ts';
import { round } from '../support/round.ts';

describe('what depends on an earlier answer', () => {
  const tenure = 'venueTenure';
  const is: Condition = { question: tenure, is: ['LEASED', 'SHARED'] };
  const isNot: Condition = { question: tenure, isNot: ['OWNED'] };
  const before: Condition = { question: 'leaseTo', before: day('2024-02-28') };
  const differs: Condition = { question: 'contactName', differsFrom: 'legalRepName' };

  test.each<[string, Condition, SectionAnswers, boolean]>([
    ['one of the answers named', is, { [tenure]: 'SHARED' }, true],
    ['another answer', is, { [tenure]: 'OWNED' }, false],
    ['yes where yes is named', { question: 'changed', is: [true] }, { changed: true }, true],
    ['no where yes is named', { question: 'changed', is: [true] }, { changed: false }, false],
    ['the word true where yes is named', { question: 'changed', is: [true] }, { changed: 'true' }, false],
    ['an answer that is not excluded', isNot, { [tenure]: 'LEASED' }, true],
    ['an answer that is excluded', isNot, { [tenure]: 'OWNED' }, false],
    ['a day before', before, { leaseTo: '2024-02-27' }, true],
    ['the day itself', before, { leaseTo: '2024-02-28' }, false],
    ['a number where a day is meant', before, { leaseTo: 20240227 }, false],
    ['another name', differs, { contactName: '陈晓岚', legalRepName: '周文涛' }, true],
    ['the same name', differs, { contactName: '周文涛', legalRepName: '周文涛' }, false],
    ['a name where the other is missing', differs, { contactName: '周文涛' }, true],
  ])('%s: %j', (_what, condition, answers, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });

  test.each([is, isNot, before, differs])('waits until it is answered: %j', (condition) => {
    const nothing: readonly (Answer | undefined)[] = [null, '', undefined];
    for (const answer of nothing) {
      const answers = answer === undefined ? {} : { [condition.question]: answer };
      expect(holds(condition, answers)).toBe(false);
    }
  });
});

test('a part of the form is found by its name', () => {
  expect(sectionOf(round, 'plan')?.questions[0]?.id).toBe('siteName');
  expect(sectionOf(round, 'nobody')).toBeUndefined();
});

test('answers arrive in shapes a form can hold, and in no endless ones', () => {
  const arrives = (answer: unknown, id = 'honours') => SectionAnswers.safeParse({ [id]: answer }).success;
  for (const answer of [null, '', 12.5, true, ['A'], [{ name: '奖项', year: 2019, paid: null }], Array(100).fill('A')])
    expect([answer, arrives(answer)]).toEqual([answer, true]);
  for (const answer of [undefined, {}, [[]], [{ name: ['奖项'] }], Array(101).fill('A'), Array(101).fill({ year: 1 })])
    expect([answer, arrives(answer)]).toEqual([answer, false]);
  expect([arrives('x', 'q'.repeat(40)), arrives('x', 'q'.repeat(41))]).toEqual([true, false]);
});

describe('what one answer says of another', () => {
  const label = { zh: '问', en: 'Question' };
  const asked = { label, source: 'default', required: false } as const;
  const faultsOf = (kind: Relation['kind'], one: Answer, other: Answer) =>
    formFaults(
      {
        sections: [
          {
            id: 'part',
            title: label,
            scope: 'field',
            questions: [
              { ...asked, id: 'one', kind: 'yes-no' },
              { ...asked, id: 'other', kind: 'yes-no' },
            ],
          },
        ],
        relations: [{ kind, question: 'one', other: 'other', source: 'default' }],
      },
      { part: { one, other } },
    )
      .filter(({ code }) => code !== 'wrong_type')
      .map(({ path, code }) => [path.join('.'), code]);

  test.each<[Relation['kind'], Answer, Answer, Answer, string]>([
    ['not_more_than', 12, 12, 13, 'more_than_other'],
    ['after', '2021-01-02', '2021-01-01', '2021-01-01', 'not_after_other'],
    ['differs_from', '13900139000', '13800138000', '13800138000', 'same_as_other'],
    ['type_matches_credit_code', 'FOUNDATION', '53440300XXXX00035J', 'SOCIAL_GROUP', 'organisation_type_mismatch'],
  ])('%s', (kind, one, other, spoilt, code) => {
    expect(faultsOf(kind, one, other)).toEqual([]);
    const broken = kind === 'after' || kind === 'differs_from' ? [other, spoilt] : [spoilt, other];
    expect(faultsOf(kind, broken[0] ?? null, broken[1] ?? null)).toEqual([['part.one', code]]);
  });

  test('is nothing where one of them is missing, or not of the kind that can be compared', () => {
    for (const kind of ['not_more_than', 'after', 'differs_from', 'type_matches_credit_code'] as const) {
      expect(faultsOf(kind, null, 'x')).toEqual([]);
      expect(faultsOf(kind, 'x', null)).toEqual([]);
    }
    expect(faultsOf('not_more_than', '13', 12)).toEqual([]);
    expect(faultsOf('after', 1, 2)).toEqual([]);
    expect(faultsOf('type_matches_credit_code', 'FOUNDATION', '53440300XXXX00035K')).toEqual([]);
    expect(faultsOf('type_matches_credit_code', 'FOUNDATION', [{ toString: 'no function' }])).toEqual([]);
  });
});

describe('an answer left over from before, to a question that is no longer asked', () => {
  const owned = { venueTenure: 'OWNED' };
  const leftOver = { ...owned, leaseFrom: '2026-01-01', leaseTo: '2022-06-30', renewalPlan: '已谈' };

  test('does not count', () => {
    const counted = shownAnswers(allQuestions(round), { ...leftOver, nobody: 'asked' });
    expect(counted).toEqual(owned);
    expect(shownAnswers(allQuestions(round), { ...leftOver, venueTenure: 'LEASED' })).toMatchObject({
      leaseTo: '2022-06-30',
      renewalPlan: '已谈',
    });
  });

  test('stands in no one’s way: neither its faults nor its relations, nor what would follow from it', () => {
    const faults = handInFaults(round, haicheng.uscc, { answers: fullAnswers(leftOver), documents: papers });
    expect(faults.answers).toEqual([]);
    expect(faults.eligibility.find(({ id }) => id === 'venueForThreeYears')?.outcome).toBe('unanswered');
  });

  test('asks for no paper', () => {
    const certified = round.attachments.map((attachment) =>
      attachment.code === 'A09'
        ? { ...attachment, requiredWhen: { question: 'leaseTo', before: day('2024-02-28') } }
        : attachment,
    );
    const asking = { ...round, attachments: certified };
    const missing = (answers: SectionAnswers) =>
      handInFaults(asking, haicheng.uscc, { answers: fullAnswers(answers), documents: papers }).attachments;
    expect(missing(leftOver)).toEqual([]);
    expect(missing({ leaseTo: '2023-08-31', renewalPlan: '业主已书面同意期满后续签三年，并承诺优先续用。' })).toEqual([
      { path: ['attachments', 'A09'], code: 'required' },
    ]);
  });
});
