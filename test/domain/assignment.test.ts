import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AssignmentList, type Evaluator, propose } from '#domain/assignment/propose.ts';
import { ApplicationId, PersonId } from '#domain/values.ts';

const lots = (seed: string) => (message: string) => createHmac('sha256', seed).update(message).digest('hex');
const applicationId = (n: number) => ApplicationId.parse(`APP${n}`.padEnd(26, '0'));
const personId = (n: number) => PersonId.parse(`evaluator-${n}`);
const tie = [{ kind: 'tie', tie: 'employment' }] as const;

/** `ties` names pairs of evaluator and application. */
const listOf = (evaluators: number, applications: number, panel: number, ties: readonly (readonly number[])[] = []) => {
  const tiedOf = (person: number) =>
    Object.fromEntries(ties.flatMap(([who, what = 0]) => (who === person ? [[applicationId(what), tie]] : [])));
  return {
    panel,
    applications: Array.from({ length: applications }, (_, n) => ({
      id: applicationId(n),
      seated: [] as readonly PersonId[],
    })),
    evaluators: Array.from({ length: evaluators }, (_, n): Evaluator => ({ id: personId(n), tied: tiedOf(n) })),
  };
};
const proposed = (list: AssignmentList) => propose(list, lots('2021-01-22 排列5 41873'));
const panelOf = (list: AssignmentList, application: number) =>
  proposed(list).panels.find((panel) => panel.applicationId === applicationId(application));

describe('a proposal', () => {
  test('fills every panel and gives nobody two sheets more than another', () => {
    const { panels, loads, spread } = proposed(listOf(9, 4, 5));
    expect(panels.map(({ chosen, missing }) => [chosen.length, missing])).toEqual(Array(4).fill([5, 0]));
    expect(spread).toBe(1);
    expect(loads.reduce((sum, { sheets }) => sum + sheets, 0)).toBe(20);
  });

  test('leaves out who has to stand back, and says why', () => {
    const list = listOf(6, 3, 5, [[2, 1]]);
    const panel = panelOf(list, 1);
    expect(panel?.excluded).toEqual([{ person: personId(2), reasons: tie }]);
    expect(panel?.chosen.map(({ person }) => person)).not.toContain(personId(2));
    expect(panel?.chosen).toHaveLength(5);
  });

  test('says how many seats nobody is left for', () => {
    const list = listOf(5, 2, 5, [
      [0, 1],
      [1, 1],
    ]);
    expect(panelOf(list, 0)?.missing).toBe(0);
    expect(panelOf(list, 1)).toMatchObject({ missing: 2, chosen: { length: 3 }, excluded: { length: 2 } });
  });

  test('is even only as far as ties allow, and shows it', () => {
    // Three evaluators; the third may sit on one of four panels alone.
    const list = listOf(3, 4, 1, [
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
    const { loads, spread } = proposed(list);
    expect(loads.find(({ person }) => person === personId(2))?.sheets).toBe(1);
    expect(spread).toBe(1);
    const worse = proposed(
      listOf(2, 4, 1, [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    );
    expect(worse).toMatchObject({ spread: 4 });
  });

  test('passes sheets on along a chain where who came first took the wrong seat', () => {
    // The first application may go to evaluator 0 or 1, the others to 1 or 2: one each, whatever the lots.
    const list = listOf(3, 3, 1, [
      [2, 0],
      [0, 1],
      [0, 2],
    ]);
    const spreads = Array.from({ length: 40 }, (_, n) => propose(list, lots(`seed ${n}`)).spread);
    expect(new Set(spreads)).toEqual(new Set([0]));
  });

  test('counts who sits already, moves nobody, and keeps panels odd', () => {
    const list = listOf(7, 3, 3);
    const applications = list.applications.map((application, n) => ({
      ...application,
      seated: [0, 1, 2, 3].slice(0, n === 0 ? 1 : n === 1 ? 4 : 0).map(personId),
    }));
    const { panels, spread } = proposed({ ...list, applications });
    const chosenOf = (n: number) => panels.find((panel) => panel.applicationId === applicationId(n))?.chosen ?? [];
    expect([0, 1, 2].map((n) => chosenOf(n).length)).toEqual([2, 1, 3]);
    for (const n of [0, 1, 2])
      for (const { person } of chosenOf(n)) expect(applications[n]?.seated).not.toContain(person);
    expect(spread).toBe(1);
  });

  test('follows from list and seed alone, whatever order the list was written in', () => {
    const list = listOf(9, 6, 5, [
      [1, 2],
      [3, 4],
    ]);
    const reversed = {
      ...list,
      applications: list.applications.toReversed(),
      evaluators: list.evaluators.toReversed(),
    };
    expect(proposed(reversed)).toEqual(proposed(list));
    expect(propose(list, lots('another seed'))).not.toEqual(proposed(list));
  });

  test('of nothing is nothing', () => {
    expect(proposed(listOf(0, 0, 5))).toEqual({ panels: [], loads: [], spread: 0 });
  });
});

/** The least sum of squared loads over every way to seat everybody, by trying them all. */
const leastCost = (list: AssignmentList): number => {
  const ways = (pool: readonly PersonId[], size: number): readonly (readonly PersonId[])[] => {
    if (size === 0) return [[]];
    return pool.flatMap((first, i) => ways(pool.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
  };
  const costFrom = (n: number, loads: Readonly<Record<string, number>>): number => {
    const application = list.applications[n];
    if (application === undefined) return Object.values(loads).reduce((sum, load) => sum + load * load, 0);
    const open = list.evaluators.filter(({ tied }) => tied[application.id] === undefined).map(({ id }) => id);
    const costs = ways(open, Math.min(list.panel, open.length)).map((panel) =>
      costFrom(n + 1, { ...loads, ...Object.fromEntries(panel.map((id) => [id, (loads[id] ?? 0) + 1])) }),
    );
    return Math.min(...costs);
  };
  return costFrom(0, {});
};

test('no other way to seat them is evener, whatever the ties and the seed', () => {
  const small = fc.record({
    evaluators: fc.integer({ min: 1, max: 5 }),
    applications: fc.integer({ min: 1, max: 4 }),
    panel: fc.constantFrom(1, 3),
    ties: fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 })), { maxLength: 8 }),
    seed: fc.string(),
  });
  fc.assert(
    fc.property(small, ({ evaluators, applications, panel, ties, seed }) => {
      const list = listOf(evaluators, applications, panel, ties);
      const { loads, panels } = propose(list, lots(seed));
      expect(loads.reduce((sum, { sheets }) => sum + sheets * sheets, 0)).toBe(leastCost(list));
      for (const { chosen, excluded, missing } of panels) {
        expect(new Set(chosen.map(({ person }) => person)).size).toBe(chosen.length);
        expect(chosen.length + missing).toBe(panel);
        for (const { person } of chosen) expect(excluded.map((out) => out.person)).not.toContain(person);
      }
    }),
    { numRuns: 100 },
  );
});
