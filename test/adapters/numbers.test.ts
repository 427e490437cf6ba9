// Running numbers on the real engine: each is given once, and none is left out.
import { expect, test } from '@jest/globals';
import { numbersIn } from '#adapters/dynamo/lists.ts';
import { programmeTable } from './tables.ts';

const numbers = numbersIn(programmeTable);
const draw = (count: number, roundId: string, fieldCode: string) =>
  Promise.all(Array.from({ length: count }, () => numbers.next(roundId, fieldCode)));
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test('a hundred drawn at once are one to a hundred', async () => {
  const drawn = await draw(100, 'shenzhen-2020', 'ECOLOGY');
  expect(drawn.sort((a, b) => a - b)).toEqual(upTo(100));
  expect(await numbers.next('shenzhen-2020', 'ECOLOGY')).toBe(101);
});

test('every field of every round counts for itself', async () => {
  await draw(3, 'counted-2020', 'ECOLOGY');
  expect(await draw(1, 'counted-2020', 'CULTURE')).toEqual([1]);
  expect(await draw(1, 'counted-2021', 'ECOLOGY')).toEqual([1]);
  expect(await numbers.next('counted-2020', 'ECOLOGY')).toBe(4);
});
