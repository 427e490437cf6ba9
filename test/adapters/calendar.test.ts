// The calendar of working days: as the State Council's notices have it, for the years there are notices of.
import { expect, test } from '@jest/globals';
import chineseDays from 'chinese-days';
import { stateCouncilCalendar } from '#adapters/calendar.ts';
import { addDays } from '#domain/values.ts';
import { day } from '../support/days.ts';

test.each([
  ['2020-12-31', 'work', 'a Thursday'],
  ['2021-01-01', 'off', 'New Year'],
  ['2021-01-09', 'off', 'a Saturday'],
  ['2021-02-07', 'work', 'a Sunday worked for the Spring Festival'],
  ['2021-02-11', 'off', 'the eve of the Spring Festival, a Thursday'],
  ['2021-02-17', 'off', 'the seventh day of it'],
  ['2021-02-18', 'work', 'the first day after it'],
  ['2021-02-20', 'work', 'a Saturday worked for it'],
  ['2020-01-31', 'off', 'the festival of 2020, which was prolonged'],
  ['2015-09-03', 'off', 'the one holiday of that name'],
  ['2007-01-01', 'off', 'the first day it knows'],
  ['2006-12-31', 'unknown', 'the day before'],
  ['2026-12-31', 'work', 'the last day it knows'],
  ['2027-01-01', 'unknown', 'the day after, though it will be New Year'],
])('%s is %s: %s', (date, kind) => {
  expect(stateCouncilCalendar(day(date))).toBe(kind);
});

test('it says of every day of twenty years what the package of the notices says', () => {
  for (let date = day('2007-01-01'); date < '2027-01-01'; date = addDays(date, 1))
    expect([date, stateCouncilCalendar(date)]).toEqual([date, chineseDays.isWorkday(date) ? 'work' : 'off']);
});
