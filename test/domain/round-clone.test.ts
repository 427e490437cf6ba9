// The next round from the last one: every day shifted, nothing else changed, and nothing that contradicts itself.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clonedRound, type Shift } from '#domain/round/clone.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { cityLibrary } from '#domain/round/templates/city-library/index.ts';
import { addDays, CalendarDate, daysBetween, RoundId } from '#domain/values.ts';
import * as days from '../support/days.ts';
import { jiangSiqi } from '../support/persons.ts';
import { roundBut, round as shenzhen } from '../support/round.ts';
import { commands, drafted, given } from '../support/written-round.ts';

const library = RoundDocument.parse(cityLibrary);
const id = RoundId.parse('the-next-one');

const clonedBy = (source: RoundDocument, shift: Shift): RoundDocument => {
  const cloned = clonedRound(source, id, shift);
  if ('faults' in cloned) throw new Error(JSON.stringify(cloned.faults));
  return cloned.document;
};

type Leaf = readonly [path: string, value: unknown];
const leavesOf = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => leavesOf(member, `${path}.${name}`))
    : [[path, value]];

const changed = (before: RoundDocument, after: RoundDocument): readonly Leaf[] => {
  const was = new Map(leavesOf(before));
  return leavesOf(after).filter(([path, value]) => was.get(path) !== value);
};
const datesOf = (round: RoundDocument) =>
  leavesOf(round).flatMap(([path, value]) => {
    const date = CalendarDate.safeParse(value);
    return date.success ? [[path, date.data] as const] : [];
  });

const templates = [
  ['of Shenzhen', shenzhen, 10],
  ['of the library', library, 3],
] as const;

describe.each(templates)('the round %s', (_name, source, dates) => {
  test('has days to shift', () => expect(datesOf(source).length).toBeGreaterThanOrEqual(dates));

  test('is as it was a year later, but for its id, its year and its days', () => {
    const next = clonedBy(source, { years: 1 });
    expect(next.id).toBe(id);
    expect(next.numberYear).toBe(source.numberYear + 1);
    expect(next.title.zh).toBe(source.title.zh.replace(String(source.numberYear), String(source.numberYear + 1)));
    for (const [path, value] of changed(source, next)) {
      const was = new Map(leavesOf(source)).get(path);
      if (path === '.id') continue;
      expect([path, typeof value]).toEqual([path, typeof was]);
      // What changed is what it was with one year more, wherever in it the year stands.
      expect([path, String(was).replaceAll(/\d{4}/g, (year) => String(Number(year) + 1))]).toEqual([
        path,
        String(value),
      ]);
    }
  });

  test('keeps every distance between two days when it is shifted to another opening day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 9000 }), (by) => {
        const next = clonedBy(source, { opensOn: addDays(source.opensOn, by) });
        const before = new Map<string, CalendarDate>(datesOf(source));
        const after = datesOf(next);
        expect(after.map(([path]) => path)).toEqual([...before.keys()]);
        expect(after.map(([path, day]) => daysBetween(before.get(path) ?? day, day))).toEqual(after.map(() => by));
      }),
      { numRuns: 25 },
    );
  });

  test('shifted there and back is the one it was', () => {
    const there = clonedBy(source, { opensOn: addDays(source.opensOn, 800) });
    const back = clonedRound(there, source.id, { opensOn: source.opensOn });
    expect(back).toEqual({ document: source });
  });
});

describe('a clone of the round of 2020', () => {
  const next = clonedBy(shenzhen, { years: 3 });
  const asked = (sectionId: string, questionId: string) =>
    next.sections.find((known) => known.id === sectionId)?.questions.find((known) => known.id === questionId);

  test('opens and closes three years later, and a duty of each 31 March stays one', () => {
    expect([next.opensOn, next.closesOn, next.plaqueOn]).toEqual(['2023-12-15', '2024-01-15', '2024-02-28']);
    expect(next.exhibition).toMatchObject({ from: '2024-02-01', until: '2024-12-31' });
    expect(next.duties.map(({ due }) => due)).toEqual(shenzhen.duties.map(({ due }) => due));
    expect(next.title.zh).toBe('深圳市社会组织创新示范点创建活动（2023年）');
  });

  test('has its rules, its conditions and the sentences that explain them of one day', () => {
    expect(asked('organisation', 'certValidUntil')).toMatchObject({
      notBefore: '2024-01-15',
      help: { zh: '须不早于申报截止日2024年1月15日。', en: expect.stringContaining('15 January 2024') },
    });
    const valid = next.eligibility.find(
      ({ requires }) => 'notBefore' in requires && requires.question === 'certValidUntil',
    );
    expect(valid).toMatchObject({
      requires: { notBefore: '2024-08-28' },
      text: { zh: expect.stringContaining('2024年8月28日') },
    });
  });

  test('asks for the years before its own', () => {
    expect(asked('governance', 'annualReports')).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ id: 'year', min: 2020, max: 2023, decimals: 0 })]),
    });
  });

  test('quotes the notice it rests on as it was', () => expect(next.legalBasis).toEqual(shenzhen.legalBasis));

  test('has 28 February where the year has no 29th', () => {
    const leap = roundBut((copy) => {
      copy.plaqueOn = days.day('2024-02-29');
    });
    expect(clonedBy(leap, { years: 1 }).plaqueOn).toBe('2025-02-28');
  });
});

describe('a clone is refused', () => {
  const when = (source: RoundDocument, shift: Shift) =>
    given().when({ type: 'cloneRound', source, id, shift }, jiangSiqi);

  test('in the year of the first: their numbers would be the same', () => {
    when(shenzhen, { opensOn: days.day('2020-03-01') }).thenRefused('round_invalid', { numberYear: 'round_invalid' });
  });

  test('when what comes of it contradicts itself, each fault by its path', () => {
    const closed = roundBut((copy) => {
      copy.closesOn = days.day('2020-12-01');
    });
    when(closed, { years: 1 }).thenRefused('round_invalid', { closesOn: 'round_invalid' });
  });

  test('beyond the years a number can name', () => {
    const late = roundBut((copy) => {
      copy.numberYear = 2100;
    });
    when(late, { years: 1 }).thenRefused('round_invalid', { numberYear: 'round_invalid' });
  });

  test('where a round is already, as a draft too', () => {
    given(drafted).when(commands.cloneRound, jiangSiqi).thenRefused('already_exists');
  });

  test('and otherwise it is a draft of whoever cloned it', () => {
    const asked = given().when(commands.cloneRound, jiangSiqi);
    asked.then({ type: 'roundDrafted', document: { ...clonedBy(shenzhen, { years: 1 }), id: commands.cloneRound.id } });
  });
});
