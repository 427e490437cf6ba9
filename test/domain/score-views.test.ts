import { describe, expect, test } from '@jest/globals';
import { type MarkedPanel, scoreViews } from '#domain/evaluation/score-views.ts';
import { phaseMean } from '#domain/evaluation/scoring.ts';
import { ApplicationId, PersonId, Tenths } from '#domain/values.ts';
import { round } from '../support/round.ts';

/** One item of a hundred points, so that a total is its mark. */
const [first] = round.rubric.items;
if (first === undefined) throw new Error('the rubric of the tests has no item');
const rubric = { ...round.rubric, items: [{ ...first, max: Tenths.parse(1000), phases: ['documents'] }] };
const applicationId = (n: number) => ApplicationId.parse(`APP${n}`.padEnd(26, '0'));
const evaluator = (n: number) => PersonId.parse(`evaluator-${n}`);
const panel = (application: number, ...points: readonly number[]): MarkedPanel => ({
  applicationId: applicationId(application),
  sheets: points.map((mark, n) => ({ evaluator: evaluator(n), marks: { [first.id]: Tenths.parse(mark * 10) } })),
});
const views = (panels: readonly MarkedPanel[], flags = round.markFlags) =>
  scoreViews(rubric, 'documents', panels, flags);

describe('a panel', () => {
  // [domain.md 3.3, worked example] D = 82.5, 85, 79, 88, 84 -> 83.83
  test('is seen raw, by its median and trimmed, and the round says which counts', () => {
    const [five] = views([panel(0, 82.5, 85, 79, 88, 84)]).panels;
    expect(five).toMatchObject({ raw: 8370, median: 8400, trimmed: 8383, decides: 'trimmed' });
    const three = panel(1, 90, 86, 88);
    expect(views([three]).panels[0]).toMatchObject({ raw: 8800, median: 8800, trimmed: 8800, decides: 'raw' });
  });

  test('the one that decides is what the phase was closed with', () => {
    for (const points of [
      [82.5, 85, 79, 88, 84],
      [90, 61, 88],
      [70, 71, 72, 99],
    ]) {
      const [view] = views([panel(0, ...points)]).panels;
      const marks = panel(0, ...points).sheets.map((sheet) => sheet.marks);
      expect(view?.[view.decides]).toBe(phaseMean(rubric, 'documents', marks));
    }
  });

  test('has its median between the two in the middle where the number is even', () => {
    expect(views([panel(0, 80, 81.5, 60, 90)]).panels[0]?.median).toBe(8075);
  });

  test('flags a total more than 15 points from the median, and not one at 15', () => {
    const outliers = (...points: readonly number[]) =>
      views([panel(0, ...points)]).panels[0]?.totals.map(({ outlier }) => outlier);
    expect(outliers(80, 80, 80, 64.5, 95.5)).toEqual([false, false, false, true, true]);
    expect(outliers(80, 80, 80, 65, 95)).toEqual([false, false, false, false, false]);
  });

  test('is not flagged where the round flags nothing', () => {
    const { panels, evaluators } = scoreViews(rubric, 'documents', [panel(0, 10, 80, 80)], undefined);
    expect(panels[0]?.totals.some(({ outlier }) => outlier)).toBe(false);
    expect(evaluators.some(({ flag }) => flag !== undefined)).toBe(false);
  });
});

describe('normalised', () => {
  test('it does not matter whether an evaluator marks high or low, but in which order', () => {
    // The second marks twenty points lower throughout, in the same order.
    const { panels } = views([panel(0, 90, 70), panel(1, 80, 60), panel(2, 85, 65)]);
    expect(panels.map(({ normalised }) => normalised)).toEqual([8333, 1667, 5000]);
  });

  test('equals share their rank', () => {
    const { panels } = views([panel(0, 90), panel(1, 90), panel(2, 60)]);
    expect(panels.map(({ normalised }) => normalised)).toEqual([6667, 6667, 1667]);
  });

  test('is not said of a single sheet', () => {
    expect(views([panel(0, 90)]).panels[0]).not.toHaveProperty('normalised');
  });
});

describe('an evaluator', () => {
  test('is harsh or lenient when the totals lie more than 8 points from the medians on average', () => {
    const { evaluators } = views([panel(0, 80, 80, 70, 92), panel(1, 70, 70, 61, 80)]);
    expect(evaluators.map(({ leaning, flag }) => [leaning, flag])).toEqual([
      [0, undefined],
      [0, undefined],
      [-950, 'harsh'],
      [1100, 'lenient'],
    ]);
  });

  test('at 8 points is neither', () => {
    const { evaluators } = views([panel(0, 80, 80, 72, 88)]);
    expect(evaluators.map(({ leaning, flag }) => [leaning, flag]).slice(2)).toEqual([
      [-800, undefined],
      [800, undefined],
    ]);
  });

  test('of no sheets there is nothing to see', () => {
    expect(views([])).toEqual({ panels: [], evaluators: [] });
  });
});
