// The calendar that counts, from the public records: for who may not read the programme's.
import type { Calendar } from '#app/ports.ts';
import { effectiveCalendar } from '#domain/calendar-year/effective.ts';
import { YearDays } from '#domain/calendar-year/state.ts';
import { stateCouncilCalendar } from '../calendar.ts';
import { publicIn } from './public.ts';
import type { Table } from './table.ts';

const FRESH_MS = 60_000;

/** What was read of a year counts for a minute: a thousand may book at once, and a year's notice comes once. */
export const publicCalendarIn = (table: Table, now: () => number = Date.now): Calendar => {
  const kept = new Map<number, { readonly days: Promise<YearDays | undefined>; readonly at: number }>();
  const read = async (year: number): Promise<YearDays | undefined> => {
    const days = await publicIn(table).get('calendar', String(year));
    return days === undefined ? undefined : YearDays.parse(days);
  };
  const daysOf = (year: number): Promise<YearDays | undefined> => {
    const known = kept.get(year);
    if (known !== undefined && Math.abs(now() - known.at) < FRESH_MS) return known.days;
    const days = read(year);
    kept.set(year, { days, at: now() });
    // What could not be read is read again, not remembered.
    days.catch(() => kept.delete(year));
    return days;
  };
  return {
    from: async (date) => {
      const first = Number(date.slice(0, 4));
      const years = await Promise.all([first, first + 1].map(async (year) => [year, await daysOf(year)] as const));
      return effectiveCalendar(stateCouncilCalendar, Object.fromEntries(years));
    },
  };
};
