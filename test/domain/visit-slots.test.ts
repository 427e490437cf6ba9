import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundFaults } from '#domain/round/faults.ts';
import { addDays } from '#domain/values.ts';
import { VisitingHours } from '#domain/visit/hours.ts';
import { slotsBetween } from '#domain/visit/slots.ts';
import { day, inShenzhen } from '../support/days.ts';
import { heYining, linXiaoman, songYan } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';
import { hours, site, slotsOn, spring2021, terms, visiting } from '../support/visits.ts';

const idsOn = (date: string, otherwise: Partial<VisitingHours> = {}) => slotsOn(date, otherwise).map(({ id }) => id);
const daily = VisitingHours.parse({
  ...hours,
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    from: '10:00',
    to: '11:00',
    capacity: 5,
    closesHoursBefore: 0,
  })),
});
const exceptionsOf = (...exceptions: readonly object[]) => VisitingHours.parse({ ...hours, exceptions }).exceptions;

describe('the times a site can be visited', () => {
  test('follow from the days of the week', () => {
    expect(idsOn('2021-04-20')).toEqual(['2021-04-20-0930', '2021-04-20-1400']);
    expect(idsOn('2021-04-21')).toEqual([]);
    expect(idsOn('2021-04-24')).toEqual(['2021-04-24-1000']);
  });

  test('are moments on the clocks of Shenzhen, and end to be bookable some hours before', () => {
    expect(slotsOn('2021-04-24')[0]).toMatchObject({
      begins: inShenzhen('2021-04-24 10:00:00.000'),
      ends: inShenzhen('2021-04-24 12:00:00.000'),
      bookableUntil: inShenzhen('2021-04-23 10:00:00.000'),
      capacity: 40,
      provisional: false,
    });
  });

  test.each([
    ['a weekday of rest is a holiday', '2021-05-04', []],
    ['a Saturday that hangs on a holiday is part of it', '2021-05-01', []],
    ['a Sunday before a Monday of rest too', '2021-04-04', []],
    ['an ordinary weekend is none', '2021-04-17', ['2021-04-17-1000']],
    ['a make-up Sunday is a working day', '2021-04-25', ['2021-04-25-1000']],
    ['a make-up Saturday beside a holiday too', '2021-05-08', ['2021-05-08-1000']],
  ])('%s', (_says, date, ids) => {
    expect(idsOn(date, { weekly: daily.weekly })).toEqual(ids);
    expect(idsOn(date, { weekly: daily.weekly, holidays: 'open' })).toEqual([`${date}-1000`]);
  });

  test('in a year that is not announced are provisional, and are not where holidays do not matter', () => {
    expect(slotsOn('2022-04-19').map(({ provisional }) => provisional)).toEqual([true, true]);
    expect(slotsOn('2022-04-19', { holidays: 'open' }).map(({ provisional }) => provisional)).toEqual([false, false]);
  });

  test('are none on a day that is closed, and more on one that has an extra', () => {
    const extra = { kind: 'extra', from: '19:00', to: '20:30', capacity: 8, closesHoursBefore: 2 };
    const closed = { kind: 'closed', on: '2021-04-20' };
    expect(idsOn('2021-04-20', { exceptions: exceptionsOf(closed) })).toEqual([]);
    expect(idsOn('2021-04-20', { exceptions: exceptionsOf(closed, { ...extra, on: '2021-04-20' }) })).toEqual([
      '2021-04-20-1900',
    ]);
    expect(idsOn('2021-05-04', { exceptions: exceptionsOf({ ...extra, on: '2021-05-04' }) })).toEqual([
      '2021-05-04-1900',
    ]);
    const larger = exceptionsOf({ ...extra, on: '2021-04-20', from: '14:00', to: '17:00', capacity: 60 });
    expect(slotsOn('2021-04-20', { exceptions: larger }).map(({ id, capacity }) => [id, capacity])).toEqual([
      ['2021-04-20-0930', 20],
      ['2021-04-20-1400', 60],
    ]);
  });

  test('of a window are those of its days in order, whatever the window', () => {
    const start = fc.integer({ min: 0, max: 300 }).map((n) => addDays(day('2021-01-08'), n));
    fc.assert(
      fc.property(start, fc.integer({ min: -3, max: 40 }), (first, length) => {
        const last = addDays(first, length);
        const slots = slotsBetween(hours, round.timeZone, first, last, spring2021);
        const ids = slots.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        for (const { date, begins, ends, bookableUntil } of slots) {
          expect(date >= first && date <= last && bookableUntil <= begins && begins < ends).toBe(true);
          expect(slotsOn(date).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a site', () => {
  const set = { type: 'setVisitingHours', hours } as const;

  test('publishes its hours, with the terms of its round', () => {
    site
      .given()
      .when(set, linXiaoman)
      .then({ type: 'visitingHoursSet', ...visiting });
    site.given().when(set, heYining).thenRefused('site_not_found');
    site.given().when(set, songYan).thenRefused('not_permitted');
  });

  test('takes visits while it is open, in a programme that has them', () => {
    site
      .given()
      .when(set, linXiaoman, { site: { ...visiting, takesVisits: false } })
      .thenRefused('site_not_open');
    site.given().when(set, linXiaoman, { terms: undefined }).thenRefused('not_in_this_programme');
  });

  test('hears of every time that cannot be', () => {
    const [first] = hours.weekly;
    const wrong = VisitingHours.parse({
      ...hours,
      weekly: [first, { ...first, from: '11:00', to: '13:00' }, { ...first, weekday: 3, from: '15:00', to: '14:00' }],
      exceptions: [
        { kind: 'extra', on: '2021-04-20', from: '09:00', to: '10:00', capacity: 5, closesHoursBefore: 0 },
        { kind: 'extra', on: '2021-04-21', from: '09:00', to: '10:00', capacity: 5, closesHoursBefore: 0 },
        { kind: 'extra', on: '2021-04-21', from: '09:30', to: '10:30', capacity: 5, closesHoursBefore: 0 },
      ],
    });
    site
      .given()
      .when({ ...set, hours: wrong }, linXiaoman)
      .thenRefused('hours_invalid', {
        'weekly.2.to': 'not_after_other',
        'weekly.1': 'slots_overlap',
        'exceptions.0': 'slots_overlap',
        'exceptions.2': 'slots_overlap',
      });
  });

  test('asks for feedback no longer than it is known who came', () => {
    const tooLong = roundBut((copy) => {
      copy.visits = { ...terms, feedbackDays: terms.keepDays + 1 };
    });
    expect(roundFaults(tooLong).map(({ path }) => path.join('.'))).toEqual(['visits.feedbackDays']);
    const without = roundBut((copy) => {
      delete copy.visits;
    });
    expect(roundFaults(without)).toEqual([]);
  });
});
