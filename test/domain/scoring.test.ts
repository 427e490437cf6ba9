import { describe, expect, test } from '@jest/globals';
import { rank } from '#domain/evaluation/ranking.ts';
import { isRecommendable, type Marks, scoreOf } from '#domain/evaluation/scoring.ts';
import type { Rubric } from '#domain/round/rubric.ts';
import { ApplicationId, Tenths } from '#domain/values.ts';

const text = { zh: '甲', en: 'A' };
const item = (id: string, group: string, max: number, phases: string[]) => ({
  id,
  group,
  max: Tenths.parse(max),
  phases,
  label: text,
  guidance: text,
});

/** One item worth 100 points in every phase, so that a mark is a phase total. */
const plain: Rubric = {
  source: 'default',
  items: [item('B1', 'basic', 1000, ['documents', 'siteVisit', 'roadshow'])],
  phases: [
    { id: 'documents', label: text, weight: 30, panel: 5, markingDays: 14 },
    { id: 'siteVisit', label: text, weight: 40, panel: 3, markingDays: 14 },
    { id: 'roadshow', label: text, weight: 30, panel: 7, markingDays: 14 },
  ],
  trimFrom: 5,
  gates: [],
  passMark: 7000,
  tieBreak: [{ phase: 'siteVisit' }, { untrimmed: true }],
  commentBelow: 60,
  commentAbove: 95,
  commentLength: 10,
};

const sheets = (...points: number[]): Marks[] => points.map((p) => ({ B1: Tenths.parse(p * 10) }));

const worked = {
  documents: sheets(82.5, 85, 79, 88, 84),
  siteVisit: sheets(90, 86, 88),
  roadshow: sheets(80, 78, 92, 85, 83, 84, 81),
};

describe('the final mark', () => {
  test('is 85.13 in the worked example: five and seven marks are trimmed, three are not', () => {
    expect(scoreOf(plain, worked)).toMatchObject({
      final: 8513,
      phases: { documents: 8383, siteVisit: 8800, roadshow: 8260 },
    });
  });

  test('is rounded half up once, at the end', () => {
    const halves = { documents: sheets(80, 80, 80.5), siteVisit: sheets(80, 80, 80), roadshow: sheets(80, 80, 80) };
    expect(scoreOf(plain, halves).final).toBe(8005);
  });

  test('scales what an evaluator gave to the maximum of the phase', () => {
    const rubric = { ...plain, items: [item('B1', 'basic', 200, ['documents', 'siteVisit', 'roadshow'])] };
    const half = [{ B1: Tenths.parse(100) }];
    expect(scoreOf(rubric, { documents: half, siteVisit: half, roadshow: half }).final).toBe(5000);
  });
});

describe('the conditions of a recommendation', () => {
  const rubric: Rubric = {
    ...plain,
    items: [
      item('B1', 'basic', 60, ['documents', 'siteVisit', 'roadshow']),
      item('I1', 'innovation', 940, ['documents', 'siteVisit', 'roadshow']),
    ],
    gates: [
      { kind: 'group_items_mean', group: 'basic', percentOfMax: 60 },
      { kind: 'items_not_zero', items: ['B1'] },
    ],
  };
  const all = (b1: number, i1: number) => {
    const sheet = [{ B1: Tenths.parse(b1), I1: Tenths.parse(i1) }];
    return { documents: sheet, siteVisit: sheet, roadshow: sheet };
  };

  test('a basic item at 60 percent of its maximum passes, half a point less does not', () => {
    expect(scoreOf(rubric, all(36, 900)).gates).toEqual([
      { gate: 0, met: true },
      { gate: 1, met: true },
    ]);
    expect(isRecommendable(rubric, scoreOf(rubric, all(36, 900)))).toBe(true);
    expect(isRecommendable(rubric, scoreOf(rubric, all(35, 900)))).toBe(false);
  });

  test('a zero in a basic item bars a recommendation whatever the mark', () => {
    expect(scoreOf(rubric, all(0, 940)).gates[1]).toEqual({ gate: 1, met: false });
  });

  test('every basic item has to reach it by itself, in the mean of all who marked it', () => {
    const both = {
      ...rubric,
      items: [...rubric.items, item('B2', 'basic', 40, ['documents', 'siteVisit', 'roadshow'])],
    };
    const given = (...b2: number[]) => {
      const panel = b2.map((mark) => ({ B1: Tenths.parse(60), I1: Tenths.parse(900), B2: Tenths.parse(mark) }));
      return scoreOf(both, { documents: panel, siteVisit: panel, roadshow: panel }).gates[0]?.met;
    };
    expect([given(40), given(20), given(35, 15, 25), given(30, 15, 25)]).toEqual([true, false, true, false]);
  });

  test('a zero bars it only where everybody gave it, and in any of the items named', () => {
    const named = { ...rubric, gates: [{ kind: 'items_not_zero' as const, items: ['B1', 'I1'] }] };
    const given = (...sheets: [b1: number, i1: number][]) => {
      const panel = sheets.map(([b1, i1]) => ({ B1: Tenths.parse(b1), I1: Tenths.parse(i1) }));
      return scoreOf(named, { documents: panel }).gates[0]?.met;
    };
    expect([given([5, 5]), given([0, 5], [5, 5]), given([0, 5], [0, 5]), given([5, 0])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('the pass mark itself is enough', () => {
    expect(isRecommendable(rubric, { ...scoreOf(rubric, all(60, 640)), final: 7000 })).toBe(true);
    expect(isRecommendable(rubric, { ...scoreOf(rubric, all(60, 640)), final: 6999 })).toBe(false);
  });
});

describe('the order of a field', () => {
  const entry = (letter: string, final: number, tieBreak: number[]) => ({
    applicationId: ApplicationId.parse(letter.repeat(26)),
    score: { final, phases: {}, tieBreak, gates: [] },
  });

  test('goes by the final mark, then by each tie-break in turn', () => {
    const ranked = rank([entry('A', 8500, [1, 9]), entry('B', 8513, [0, 0]), entry('C', 8500, [1, 10])]);
    expect(ranked.map((r) => [r.applicationId.charAt(0), r.rank, r.tied])).toEqual([
      ['B', 1, false],
      ['C', 2, false],
      ['A', 3, false],
    ]);
  });

  test('shows a tie nothing breaks, and gives both the same rank', () => {
    const ranked = rank([entry('A', 8500, [1]), entry('B', 8500, [1]), entry('C', 8000, [1])]);
    expect(ranked.map((r) => [r.rank, r.tied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });
});
