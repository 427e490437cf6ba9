// The result item by item: one's own mean, and the field's median where it tells nobody else's mark.
import { describe, expect, test } from '@jest/globals';
import { beforeTheResult, criteriaOf } from '#domain/application/result.ts';
import { applicationStatuses } from '#domain/application/state.ts';
import { statusForApplicant } from '#domain/application/view.ts';
import type { SheetsByPhase } from '#domain/evaluation/scoring.ts';
import { allSheets, marksBelow } from '../support/commands.ts';
import { round } from '../support/round.ts';

const { rubric } = round;
const below = (tenths: number): SheetsByPhase => ({ siteVisit: [marksBelow('siteVisit', tenths)] });
const criteria = (own: SheetsByPhase, field: readonly SheetsByPhase[]) => criteriaOf(rubric, own, field, 3);

describe('the criteria of a result', () => {
  test('are every item somebody marked, over all phases', () => {
    const found = criteria(allSheets, []);
    expect(found.map(({ item }) => item)).toEqual(rubric.items.map(({ id }) => id));
    for (const { max, mean } of found) expect(mean).toBe(max - 100);
    const visited = rubric.items.filter(({ phases }) => phases.includes('siteVisit')).map(({ id }) => id);
    expect(criteria(below(10), []).map(({ item }) => item)).toEqual(visited);
  });

  test('are the mean of all who marked it, in hundredths of a point', () => {
    const own = { siteVisit: [marksBelow('siteVisit', 0), marksBelow('siteVisit', 10), marksBelow('siteVisit', 15)] };
    for (const { max, mean } of criteria(own, [])) expect(mean).toBe(Math.round(max - 250 / 3));
  });

  test('stand against the median of the field, from three applications on', () => {
    const field = [below(10), below(20), below(40)];
    for (const { max, median } of criteria(below(10), field)) expect(median).toBe(max - 200);
    for (const { max, median } of criteria(below(10), [...field, below(30)])) expect(median).toBe(max - 250);
    for (const criterion of criteria(below(10), field.slice(0, 2))) expect(criterion).not.toHaveProperty('median');
  });
});

test('there is no result while an applicant is told no more than that its application is in review', () => {
  const untold = applicationStatuses.filter((status) => statusForApplicant(status) === 'in_review');
  for (const status of untold) expect(beforeTheResult).toContain(status);
  for (const status of ['not_recommended', 'not_selected', 'reserve', 'in_publicity', 'awarded'] as const)
    expect(beforeTheResult).not.toContain(status);
});
