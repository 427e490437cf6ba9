import { expect, test } from '@jest/globals';
import {
  addDays,
  addMonths,
  CalendarDate,
  dateIn,
  daysBetween,
  endOfDay,
  Instant,
  startOfDay,
  textLength,
} from '#domain/values.ts';

const shenzhen = 'Asia/Shanghai';
const day = (text: string) => CalendarDate.parse(text);
const at = (text: string) => Instant.parse(text);

test('15 January ends at 16:00 UTC, midnight in Shenzhen, wherever this process runs', () => {
  expect(endOfDay(shenzhen, day('2021-01-15'))).toBe('2021-01-15T16:00:00.000Z');
  expect(dateIn(shenzhen, at('2021-01-15T15:59:59.999Z'))).toBe('2021-01-15');
  expect(dateIn(shenzhen, at('2021-01-15T16:00:00.000Z'))).toBe('2021-01-16');
});

test('a zone with summer time has its own midnight on the day the clocks move', () => {
  expect(startOfDay('Europe/London', day('2021-03-28'))).toBe('2021-03-28T00:00:00.000Z');
  expect(startOfDay('Europe/London', day('2021-03-29'))).toBe('2021-03-28T23:00:00.000Z');
});

test('days are counted over leap days and year ends', () => {
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(day('2020-12-31'), 1)).toBe('2021-01-01');
  expect(daysBetween(day('2020-12-15'), day('2021-01-15'))).toBe(31);
});

test('length is what a reader counts: code points of the trimmed text', () => {
  expect(textLength('  示范点𠮷 ')).toBe(4);
});

test('a date or moment that does not exist is not one', () => {
  expect(CalendarDate.safeParse('2021-02-30').success).toBe(false);
  expect(Instant.safeParse('2021-01-15T16:00:00Z').success).toBe(false);
});

test.each([
  ['2021-02-28', 36, '2024-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2021-01-31', 1, '2021-02-28'],
  ['2021-12-15', 1, '2022-01-15'],
  ['2021-03-31', -1, '2021-02-28'],
])('%s and %i months is %s: the same day, or the last of a shorter month', (from, months, to) => {
  expect(addMonths(CalendarDate.parse(from), months)).toBe(to);
});
