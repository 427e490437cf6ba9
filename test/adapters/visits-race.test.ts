// The last places of a slot, wanted by a thousand in the same moment.
import { expect, test } from '@jest/globals';
import { bookAll, count, figuresAddUp, on, opened, slotId } from './visits-booked.ts';

test('of a thousand who want twenty places at once twenty have them, and everybody else waits', async () => {
  const siteId = await opened('RACE');
  const began = performance.now();
  const outcomes = await bookAll(siteId, Array(1000).fill(1));
  process.stdout.write(`1,000 bookings in ${Math.round(performance.now() - began)} ms\n`);
  expect([count(outcomes, 'confirmed'), count(outcomes, 'waitlisted')]).toEqual([20, 980]);
  expect(await on.visitBook.figures({ siteId, slotId })).toMatchObject({ bookings: 1000, taken: 20, waiting: 980 });
  await figuresAddUp(siteId);
}, 300_000);
