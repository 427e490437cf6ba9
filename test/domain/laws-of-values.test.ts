import { describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { handInFaults } from '#domain/application/decide/intake.ts';
import { checkCharacter, normaliseCreditCode, readCreditCode } from '#domain/credit-code.ts';
import { formFaults, normalised, partFaults, totalOf } from '#domain/round/answers.ts';
import { eligibility } from '#domain/round/eligibility.ts';
import type { Question, Section, TextFormat } from '#domain/round/form.ts';
import { holdsIdentityNumber } from '#domain/round/formats.ts';
import { allQuestions, flatten } from '#domain/round/questions.ts';
import {
  addDays,
  CalendarDate,
  dateIn,
  daysBetween,
  endOfDay,
  epochSeconds,
  instant,
  startOfDay,
  textLength,
} from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import { anyAnswer, anyAnswers } from '../support/any-answers.ts';
import { papers } from '../support/papers.ts';
import { round } from '../support/round.ts';

const RUNS = { numRuns: 100 };

describe('answers of any shape', () => {
  test('are judged without a fault of ours, and by paths that name a question of the round', () => {
    const known = new Set([...allQuestions(round).map(({ id }) => id), 'eligibility', 'attachments']);
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const faults = handInFaults(round, haicheng.uscc, { answers, documents: papers });
        for (const { path } of faults.answers) expect(known).toContain(path[1]);
        expect(faults.answers).toEqual(expect.arrayContaining(formFaults(round, answers)));
        expect(eligibility(round.eligibility, flatten(answers))).toHaveLength(round.eligibility.length);
        for (const section of round.sections) partFaults(section, answers[section.id] ?? {});
      }),
      { numRuns: 40 },
    );
  });

  const text = (format: TextFormat, written: Arbitrary<string>) => ({ format, written });
  const spaced = (pattern: RegExp) =>
    fc
      .tuple(fc.stringMatching(pattern), fc.constantFrom('', ' ', '-', '　'), fc.nat({ max: 12 }))
      .map(([plain, gap, at]) => plain.slice(0, at) + gap + plain.slice(at));
  test.each([
    text('mobile', spaced(/^(\+86|0086|)1[3-9]\d{9}$/)),
    text('landline', fc.stringMatching(/^(0755-?|010-?|020|0660-|)[2-9]\d{6,7}(-\d{1,6})?$/)),
    text('email', fc.stringMatching(/^ ?[A-Za-z.]{1,8}@[A-Za-z]{1,8}\.(ORG|org|Example)(@x\.org)? ?$/)),
    text('url', fc.webUrl()),
    text('postcode', spaced(/^[0-9０-９]{6}$/)),
    text('person_name', fc.stringMatching(/^ ?[\u4e00-\u9fa5A-Za-z· .'-]{2,10} ?$/)),
    text('organisation_name', fc.stringMatching(/^ ?[\u4e00-\u9fa5A-Za-z0-9（）()·-]{2,12} ?$/)),
    text('credit_code', spaced(/^5[123]440300[0-9A-HJ-NP-RTUW-Ya-h]{10}$/)),
  ])('in the format $format are put right once and for all, and stay right', ({ format, written }) => {
    const label = { zh: '问', en: 'Question' };
    const question: Question = {
      id: 'one',
      label,
      source: 'default',
      required: true,
      kind: 'text',
      lines: 'one',
      maxLength: 300,
      format,
    };
    const section: Section = { id: 'part', title: label, scope: 'field', questions: [question] };
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: written }, { weight: 1, arbitrary: anyAnswer }), (one) => {
        const faults = partFaults(section, { one });
        fc.pre(faults.length === 0);
        const kept = normalised(section, { one });
        expect(normalised(section, kept)).toEqual(kept);
        expect(partFaults(section, kept)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('make sums of whole fen, whatever the rows', () => {
    const [total] = allQuestions(round).flatMap((question) => (question.kind === 'total' ? [question] : []));
    const budget = round.sections.find(({ id }) => id === 'budget');
    if (total === undefined || budget === undefined) throw new Error('the round has no budget');
    const line = fc.record({
      year: fc.integer({ min: 1, max: 3 }),
      category: fc.constantFrom('VENUE', 'STAFF'),
      item: fc.constantFrom('展墙', '讲解设备'),
      amount: fc.oneof(fc.integer({ min: 1, max: 1e13 }), fc.double({ min: 0, max: 100 })),
      source: fc.constantFrom('OWN', 'STARTUP_FUND'),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), (budgetLines) => {
        fc.pre(partFaults(budget, { budgetLines }).length === 0);
        const sum = totalOf(total, { budgetLines });
        expect(Number.isSafeInteger(sum)).toBe(true);
        expect(BigInt(sum)).toBe(budgetLines.reduce((all, { amount }) => all + BigInt(amount), 0n));
      }),
      RUNS,
    );
  });
});

describe('a unified social credit code', () => {
  const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const codes = fc
    .tuple(fc.constantFrom('51', '52', '53'), fc.array(fc.constantFrom(...ALPHABET), { minLength: 15, maxLength: 15 }))
    .map(([prefix, rest]) => prefix + rest.join(''))
    .map((first17) => first17 + checkCharacter(first17));

  test('is right with its check character, and no longer with any one character changed', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 17 }), (code, at) => {
        expect(readCreditCode(code)).toMatchObject({ valid: true, code });
        for (const other of ALPHABET.filter((character) => character !== code.charAt(at)))
          expect(readCreditCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false);
      }),
      RUNS,
    );
  });

  test('is kept in one way, and anything at all is read without a fault of ours', () => {
    fc.assert(
      fc.property(fc.oneof(codes, fc.string({ unit: 'binary', maxLength: 24 })), (text) => {
        const result = readCreditCode(text);
        if (result.valid) expect(normaliseCreditCode(result.code)).toBe(result.code);
        else expect(['length', 'character', 'check_character']).toContain(result.fault);
      }),
      RUNS,
    );
  });
});

test('an identity number is known by its check character, and by no other', () => {
  const digits = fc.array(fc.nat({ max: 9 }), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(digits, (first17) => {
      // ISO 7064 mod 11-2: doubled from digit to digit, the whole leaves 1.
      const sum = first17.reduce((total, digit) => ((total + digit) * 2) % 11, 0);
      const check = '0123456789X'.charAt((12 - sum) % 11);
      const found = [...'0123456789X'].filter((character) => holdsIdentityNumber(first17.join('') + character));
      expect(found).toEqual([check]);
    }),
    RUNS,
  );
});

describe('days and moments', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(CalendarDate.parse('1995-01-01'), n));
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'UTC',
    'Europe/London',
    'America/New_York',
    'Pacific/Auckland',
    'Asia/Kolkata',
  );

  test('a day begins and ends in its zone, and the last millisecond is still its own', () => {
    fc.assert(
      fc.property(zones, days, (zone, day) => {
        const [first, after] = [startOfDay(zone, day), endOfDay(zone, day)];
        expect(dateIn(zone, first)).toBe(day);
        expect(dateIn(zone, instant(Date.parse(after) - 1))).toBe(day);
        expect(dateIn(zone, instant(Date.parse(first) - 1))).toBe(addDays(day, -1));
        expect(after).toBe(startOfDay(zone, addDays(day, 1)));
      }),
      RUNS,
    );
  });

  test('in Shenzhen every day has 24 hours and ends at 16:00 of Greenwich', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(endOfDay('Asia/Shanghai', day)).toBe(`${day}T16:00:00.000Z`);
        expect(epochSeconds(endOfDay('Asia/Shanghai', day)) - epochSeconds(startOfDay('Asia/Shanghai', day))).toBe(
          86_400,
        );
      }),
      RUNS,
    );
  });

  test('days are counted back as they are counted on, and their order is the order of their texts', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        const other = addDays(day, n);
        expect(CalendarDate.parse(other)).toBe(other);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(Math.sign(n)).toBe(day < other ? 1 : day > other ? -1 : 0);
      }),
      RUNS,
    );
  });

  test('moments are in the order of their texts', () => {
    const at = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(at, at, (one, other) => {
        expect(instant(one) < instant(other)).toBe(one < other);
      }),
      RUNS,
    );
  });

  test('length is counted in characters, and spaces around a text are none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('示', '𠮷', 'a', '、'), { maxLength: 20 }), (characters) => {
        expect(textLength(` \n${characters.join('')}\t `)).toBe(characters.length);
      }),
      RUNS,
    );
  });
});
