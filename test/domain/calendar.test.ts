import { describe, expect, test } from '@jest/globals';
import { stateCouncilCalendar } from '#adapters/calendar.ts';
import { afterDays, afterWorkingDays, noticeEnd, planned } from '#domain/calendar.ts';
import { effectiveCalendar } from '#domain/calendar-year/effective.ts';
import { addDays } from '#domain/values.ts';
import { of2021 as entry2021 } from '../support/calendar-year.ts';
import { day } from '../support/days.ts';

const of2021 = effectiveCalendar(() => 'unknown', { '2021': entry2021 });

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

describe('a public notice counts its first day', () => {
  // [domain.md 4.6, 5] The real notice of 2021-08-18 to 08-24 among them.
  test.each([
    ['2021-08-18', 5, '2021-08-24'],
    ['2021-01-25', 5, '2021-01-29'],
    ['2021-01-25', 7, '2021-02-02'],
    ['2021-02-08', 5, '2021-02-19'],
    ['2021-02-08', 7, '2021-02-22'],
  ])('from %s, %d working days, to %s', (first, count, last) => {
    expect(noticeEnd(of2021, day(first), count)).toEqual(known(last));
    expect(noticeEnd(stateCouncilCalendar, day(first), count)).toEqual(known(last));
  });

  test('and a time limit does not: seven from 2021-09-29 end on 10-13 one way, on 10-14 the other', () => {
    expect(noticeEnd(of2021, day('2021-09-29'), 7)).toEqual(known('2021-10-13'));
    expect(afterWorkingDays(of2021, day('2021-09-29'), 7)).toEqual(known('2021-10-14'));
  });

  test('so that it lasts from 18 to 31 January for ten, and all of February for seventeen', () => {
    expect(noticeEnd(of2021, day('2021-01-18'), 10)).toEqual(known('2021-01-29'));
    expect(noticeEnd(of2021, day('2021-02-01'), 17)).toEqual(known('2021-02-26'));
    expect(noticeEnd(stateCouncilCalendar, day('2020-12-15'), 23)).toEqual(known('2021-01-15'));
  });
});

describe('a period in calendar days', () => {
  test('ends on its last day, or on the next working day where that is off', () => {
    expect(afterDays(of2021, day('2021-01-04'), 10)).toEqual(known('2021-01-14'));
    expect(afterDays(of2021, day('2021-01-28'), 15)).toEqual(known('2021-02-18'));
    expect(afterDays(of2021, day('2021-12-30'), 2)).toEqual({ known: false, year: '2022' });
  });
});

describe('a plan', () => {
  const plan = (from: string, count: number) =>
    planned(of2021, (calendar) => afterWorkingDays(calendar, day(from), count));

  test('says so where it rests on a year nobody announced', () => {
    expect(plan('2021-12-28', 3)).toEqual({ ...known('2021-12-31'), provisional: false });
    expect(plan('2021-12-30', 3)).toEqual({ ...known('2022-01-04'), provisional: true });
  });
});

test('the package and the notice agree on every day of 2021', () => {
  for (let date = day('2021-01-01'); date < '2022-01-01'; date = addDays(date, 1))
    expect([date, of2021(date)]).toEqual([date, stateCouncilCalendar(date)]);
});
