import { describe, expect, test } from '@jest/globals';
import { afterWorkingDays, type WorkingCalendar } from '#domain/calendar.ts';
import { day } from '../support/days.ts';

/** The State Council's notice for 2021, as far as these tests go: weekdays that are off, weekends that are work. */
const OFF =
  '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07'.split(
    ' ',
  );
const MADE_UP = '02-07 02-20 04-25 05-08 09-18 09-26 10-09'.split(' ');

const of2021: WorkingCalendar = (date) => {
  if (!date.startsWith('2021-')) return 'unknown';
  const monthAndDay = date.slice(5);
  if (OFF.includes(monthAndDay)) return 'off';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return MADE_UP.includes(monthAndDay) || (weekday > 0 && weekday < 6) ? 'work' : 'off';
};

const endOf = (from: string, count: number) => afterWorkingDays(of2021, day(from), count);
const known = (date: string) => ({ known: true, date });

describe('a time limit in working days', () => {
  test('begins on the day after: five from Monday end on the next Monday', () => {
    expect(endOf('2021-01-18', 5)).toEqual(known('2021-01-25'));
    expect(endOf('2021-01-18', 1)).toEqual(known('2021-01-19'));
  });

  test('leaves out the holidays and counts the days that are worked for them', () => {
    expect(endOf('2021-09-29', 7)).toEqual(known('2021-10-14'));
    expect(endOf('2021-02-08', 5)).toEqual(known('2021-02-20'));
    expect(endOf('2021-02-10', 1)).toEqual(known('2021-02-18'));
  });

  // The first day of a public notice counts: it is reckoned from the day before.
  test.each([
    ['2021-09-28', 7, '2021-10-13'],
    ['2021-08-17', 5, '2021-08-24'],
    ['2021-01-24', 5, '2021-01-29'],
    ['2021-01-24', 7, '2021-02-02'],
    ['2021-02-07', 5, '2021-02-19'],
    ['2021-02-07', 7, '2021-02-22'],
  ])('agrees with the public notices of the time: after %s, %d days end on %s', (from, count, last) => {
    expect(endOf(from, count)).toEqual(known(last));
  });

  test('may begin on a day off', () => {
    expect(endOf('2021-01-23', 1)).toEqual(known('2021-01-25'));
    expect(endOf('2021-09-18', 1)).toEqual(known('2021-09-22'));
  });

  test('of no day at all ends where it begins', () => {
    expect(endOf('2021-10-01', 0)).toEqual(known('2021-10-01'));
  });

  test('is not guessed into a year whose days nobody has announced', () => {
    expect(endOf('2021-12-30', 1)).toEqual(known('2021-12-31'));
    expect(endOf('2021-12-30', 2)).toEqual({ known: false, year: '2022' });
    expect(endOf('2020-12-29', 1)).toEqual({ known: false, year: '2020' });
  });
});
