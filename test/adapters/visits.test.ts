import { expect, test } from '@jest/globals';
import { visits } from '#app/aggregates.ts';
import { sha256 } from '#app/hash.ts';
import { nameOf } from '#app/visits.ts';
import { bookVisit, commandByLink, publicSlots, showVisit } from '#app/visits-booking.ts';
import { closeVisits, eraseVisits } from '#app/visits-clock.ts';
import { epochSeconds, Instant } from '#domain/values.ts';
import { morningOf } from '../support/days.ts';
import { terms } from '../support/visits.ts';
import {
  book,
  bookAll,
  count,
  everything,
  figuresAddUp,
  key,
  on,
  opened,
  press,
  request,
  slotId,
  statuses,
  token,
} from './visits-booked.ts';

test('however many heads each brings, no more hold places than there are', async () => {
  const siteId = await opened('HEADS', 17);
  await bookAll(
    siteId,
    Array.from({ length: 60 }, (_, i) => (i % 5) + 1),
  );
  const { taken, bookings } = await on.visitBook.figures({ siteId, slotId });
  expect(taken).toBeLessThanOrEqual(17);
  expect(taken).toBeGreaterThan(12);
  expect(bookings).toBe(60);
  await figuresAddUp(siteId);
});

test('places that fall free go to those who wait, in the order they came, and to nobody else', async () => {
  const siteId = await opened('QUEUE', 4);
  const minute = (n: number) => morningOf(`2021-04-13`).replace(':00:00', `:${String(n).padStart(2, '0')}:00`);
  const orders = [2, 2, 3, 1, 1];
  for (const [i, people] of orders.entries()) await book(siteId, i + 1, people, Instant.parse(minute(i)));
  const now = async () => {
    const found = await Promise.all(
      orders.map((_, i) => on.visits.load('visit', nameOf(key(siteId, i + 1)), visits.initial)),
    );
    return found.map(({ state }) => state.status);
  };
  const cancel = (number: number) =>
    commandByLink(on, key(siteId, number), press('C', number), { token: token(number) }, { type: 'cancelVisit' });
  expect(await now()).toEqual(['confirmed', 'confirmed', 'waitlisted', 'waitlisted', 'waitlisted']);
  await cancel(1);
  expect(await now()).toEqual(['cancelled', 'confirmed', 'waitlisted', 'waitlisted', 'waitlisted']);
  expect((await book(siteId, 6, 1, Instant.parse(minute(9)))).status).toBe('waitlisted');
  await cancel(3);
  expect(await now()).toEqual(['cancelled', 'confirmed', 'cancelled', 'confirmed', 'confirmed']);
  await cancel(2);
  await figuresAddUp(siteId);
  const { taken, waiting } = await on.visitBook.figures({ siteId, slotId });
  expect([taken, waiting]).toEqual([3, 0]);
});

test('the secret alone opens a booking, cancels it as often as it is asked, and lies nowhere', async () => {
  const siteId = await opened('SECRET');
  const mine = key(siteId, 1);
  const at = morningOf('2021-04-14');
  await book(siteId, 1);
  expect(await showVisit(on, mine, token(1), at)).toMatchObject({
    status: 'confirmed',
    visitor: { name: '关**', mobile: expect.stringMatching(/^138\*{4}\d{4}$/) },
    allowedActions: ['acknowledgeVisit', 'cancelVisit'],
  });
  await expect(showVisit(on, mine, token(2), at)).rejects.toMatchObject({ refusal: { code: 'visit_not_found' } });
  const asLetter = token(77);
  await on.visitBook.addLink(nameOf(mine), sha256(asLetter), epochSeconds(morningOf('2021-06-01')));
  const cancel = (number: number, by: string) =>
    commandByLink(on, mine, press('C', number), { token: by }, { type: 'cancelVisit' });
  await expect(cancel(1, token(2))).rejects.toMatchObject({ refusal: { code: 'visit_not_found' } });
  for (const number of [2, 2, 3]) expect(await cancel(number, asLetter)).toMatchObject({ status: 'cancelled' });
  const text = JSON.stringify(await everything());
  for (const secret of [token(1), asLetter]) expect(text).not.toContain(secret);
  await figuresAddUp(siteId);
});

test('no name and no number is in the record or its log, and all of a booking has its end', async () => {
  const siteId = await opened('PRIVATE');
  await book(siteId, 1);
  const own = (await everything()).filter((item) => JSON.stringify(item).includes(nameOf(key(siteId, 1))));
  const personal = own.filter((item) => /关小雨|138\d{8}|@example/.test(JSON.stringify(item)));
  expect(personal.map(({ kind }) => kind)).toEqual(['visitor']);
  for (const { kind, expiresAt } of own) expect([kind, expiresAt]).toEqual([kind, expect.any(Number)]);
});

test('a press that comes again is one booking, and somebody else’s under its name is none', async () => {
  const siteId = await opened('AGAIN');
  await Promise.all([book(siteId, 1), book(siteId, 1), book(siteId, 1)]);
  expect(await on.visitBook.figures({ siteId, slotId })).toMatchObject({ bookings: 1, taken: 1 });
  const others = bookVisit(on, key(siteId, 1), press('X'), request(siteId, 2), '10.0.0.2');
  await expect(others).rejects.toMatchObject({ refusal: { code: 'already_exists' } });
});

test('of a hundred requests of one number at once exactly so many are let in, and the others hear when to come again', async () => {
  const siteId = await opened('LIMIT', 500);
  const { requests, open } = terms.limits.person;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) => {
      const { email: _none, ...sameNumber } = request(siteId, 900).visitor;
      return bookVisit(
        on,
        key(siteId, i + 1),
        press('L', i),
        { ...request(siteId, i + 1), visitor: sameNumber },
        `10.1.0.${i}`,
      );
    }),
  );
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [Object(one.reason).refusal] : []));
  const codes = refused.map(({ code }) => code);
  expect(count(codes, 'too_many_requests')).toBe(100 - requests);
  expect(count(codes, 'too_many_open_bookings')).toBe(requests - open);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(open);
  expect(refused.find(({ code }) => code === 'too_many_requests').retryAfter).toBe(600);
  const cancelled = outcomes.findIndex(({ status }) => status === 'fulfilled') + 1;
  const later = morningOf('2021-04-14');
  await commandByLink(
    on,
    key(siteId, cancelled),
    press('C', 1, later),
    { token: token(cancelled) },
    { type: 'cancelVisit' },
  );
  const { email: _none, ...sameNumber } = request(siteId, 900).visitor;
  const again = await bookVisit(
    on,
    key(siteId, 500),
    press('L', 500, later),
    { ...request(siteId, 500), visitor: sameNumber },
    '10.1.1.1',
  );
  expect(again.status).toBe('confirmed');
});

test('of one network exactly so many are let in too', async () => {
  const siteId = await opened('SOURCE', 500);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) => book(siteId, 2000 + i, 1, undefined, '192.0.2.1')),
  );
  const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [Object(one.reason).refusal.code] : []));
  const { requests, open } = terms.limits.source;
  expect([count(codes, 'too_many_requests'), count(codes, 'too_many_open_bookings')]).toEqual([
    100 - requests,
    requests - open,
  ]);
});

test('the public sees the places that are left, and nothing where the site is not open', async () => {
  const siteId = await opened('PUBLIC');
  await book(siteId, 1, 3);
  const seen = await publicSlots(on, siteId, {}, morningOf('2021-04-13'));
  expect(seen.items.map(({ date, placesLeft, bookable }) => [date, placesLeft, bookable])).toEqual([
    ['2021-04-13', 20, false],
    ['2021-04-20', 17, true],
    ['2021-04-27', 20, true],
    ['2021-05-11', 20, true],
  ]);
  await on.publicRecords.put({ kind: 'site', id: siteId, version: 2, body: { id: siteId, status: 'delisted' } });
  expect((await publicSlots(on, siteId, {}, morningOf('2021-04-13'))).items).toEqual([]);
  await expect(book(siteId, 2)).rejects.toMatchObject({ refusal: { code: 'site_not_open' } });
});

test('after the day who never came is noted, and after thirty more nobody knows who it was', async () => {
  const siteId = await opened('FORGET', 2);
  await book(siteId, 3001, 2);
  await book(siteId, 3002, 1);
  const before = await on.visitBook.destructions();
  expect(await closeVisits(on, morningOf('2021-04-20'))).toBe(0);
  await closeVisits(on, morningOf('2021-04-21'));
  expect(await statuses(siteId)).toEqual(['no_show', 'lapsed']);
  await eraseVisits(on, morningOf('2021-05-20'));
  expect(await on.visitBook.visitor(nameOf(key(siteId, 3001)))).toBeDefined();
  const erased = await eraseVisits(on, morningOf('2021-05-21'));
  expect(await statuses(siteId)).toEqual(['erased', 'erased']);
  for (const number of [3001, 3002]) expect(await on.visitBook.visitor(nameOf(key(siteId, number)))).toBeUndefined();
  const destroyed = (await on.visitBook.destructions()).slice(before.length);
  expect(destroyed.reduce((sum, { count: gone }) => sum + gone, 0)).toBe(erased);
  for (const record of destroyed)
    expect(record).toMatchObject({ at: morningOf('2021-05-21'), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await eraseVisits(on, morningOf('2021-05-22'))).toBe(0);
  const [year] = await on.visitBook.figuresOf(siteId, '2021-');
  expect(year).toMatchObject({ slotId, tally: { bookings: 2, noShows: 1, taken: 2 } });
  await figuresAddUp(siteId);
}, 300_000);
