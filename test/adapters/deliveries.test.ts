// Letters on their way, on the real engine: planned once, in one pair of hands at a time, and none forgotten.
import { expect, test } from '@jest/globals';
import { deliveriesIn } from '#adapters/dynamo/deliveries.ts';
import type { Delivery } from '#app/ports.ts';
import type { PlannedLetter } from '#domain/letters/policy.ts';
import { type Instant, instant } from '#domain/values.ts';
import { newYearsEve } from '../support/days.ts';
import { letterNamed, planned } from '../support/letters.ts';
import { deliveriesTable } from './tables.ts';

const deliveries = deliveriesIn(deliveriesTable);
const MINUTE = 60_000;
const later = (minutes: number): Instant => instant(Date.parse(newYearsEve) + minutes * MINUTE);
const letter = (id: string, plannedAt: Instant = newYearsEve): PlannedLetter => ({
  ...letterNamed('applicationReceived'),
  id,
  plannedAt,
});
const first = (of: PlannedLetter): Delivery => ({ letter: of, status: 'planned', version: 1 });
const waitingOf = async (before: Instant): Promise<{ pages: number[]; ids: string[] }> => {
  const [pages, ids]: [number[], string[]] = [[], []];
  for (let page = await deliveries.waiting(before); ; page = await deliveries.waiting(before, page.next)) {
    pages.push(page.ids.length);
    ids.push(...page.ids);
    if (page.next === undefined) return { pages, ids };
  }
};

test('every letter there is comes back as it was planned', async () => {
  for (const one of planned) {
    expect(await deliveries.plan(one)).toBe(true);
    expect(await deliveries.get(one.id)).toEqual(first(one));
  }
  expect(await deliveries.get('never-planned')).toBeUndefined();
  for (const { id } of planned) {
    const delivery = await deliveries.get(id);
    if (delivery !== undefined) await deliveries.save({ ...delivery, status: 'sent', version: 2, messageId: 'm' });
  }
});

test('of twenty who plan one letter at once one does, and what happened to it since stays', async () => {
  const one = letter('planned-at-once');
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => deliveries.plan(one)));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  const sent: Delivery = { letter: one, status: 'sent', version: 2, messageId: '010001' };
  await deliveries.save(sent);
  expect(await deliveries.plan(one)).toBe(false);
  expect(await deliveries.get(one.id)).toEqual(sent);
});

test('of twenty who take a letter in hand at once one does', async () => {
  const one = letter('taken-at-once');
  await deliveries.plan(one);
  const claims = Array.from({ length: 20 }, (_, i): Delivery => {
    return { letter: one, status: 'sending', version: 2, leaseUntil: later(i) };
  });
  const outcomes = await Promise.allSettled(claims.map((claim) => deliveries.save(claim)));
  const winners = outcomes.flatMap(({ status }, i) => (status === 'fulfilled' ? [claims[i]] : []));
  expect(winners).toHaveLength(1);
  expect(await deliveries.get(one.id)).toEqual(winners[0]);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'VersionConflict' });
  await expect(deliveries.save({ letter: one, status: 'sent', version: 2 })).rejects.toMatchObject({
    name: 'VersionConflict',
  });
  await deliveries.save({ letter: one, status: 'undeliverable', version: 3 });
});

test('a letter nobody planned cannot be taken in hand', async () => {
  const claim: Delivery = { letter: letter('unplanned'), status: 'sending', version: 2 };
  await expect(deliveries.save(claim)).rejects.toMatchObject({ name: 'VersionConflict' });
  expect(await deliveries.get('unplanned')).toBeUndefined();
});

test('whatever has not left is found, oldest first, over pages; what left, or cannot, is not', async () => {
  const numbers = Array.from({ length: 250 }, (_, i) => i);
  const idOf = (number: number) => `waiting-${String(number).padStart(3, '0')}`;
  await Promise.all(numbers.map((number) => deliveries.plan(letter(idOf(number), later(number)))));
  expect(await waitingOf(later(249))).toEqual({ pages: [100, 100, 50], ids: numbers.map(idOf) });
  expect((await waitingOf(later(99))).ids).toEqual(numbers.slice(0, 100).map(idOf));

  const become = (number: number, status: Delivery['status']) =>
    deliveries.save({ letter: letter(idOf(number), later(number)), status, version: 2 });
  await become(0, 'sent');
  await become(1, 'undeliverable');
  await become(2, 'sending');
  expect((await waitingOf(later(4))).ids).toEqual([2, 3, 4].map(idOf));
});

test('a delivery expires a year after it was planned, to the second, whatever becomes of it', async () => {
  const one = letter('expiring');
  await deliveries.plan(one);
  const expiry = async () => (await deliveriesTable.get({ pk: 'LETTER#expiring', sk: 'STATE' }))?.['expiresAt'];
  const yearLater = Math.floor(Date.parse(newYearsEve) / 1000) + 365 * 86_400;
  expect(await expiry()).toBe(yearLater);
  await deliveries.save({ letter: one, status: 'sent', version: 2 });
  expect(await expiry()).toBe(yearLater);
});
