// The calendar that counts, from the public records: for who may not read the programme's.
import type { Calendar } from '#app/ports.ts';
import { effectiveCalendar } from '#domain/calendar-year/effective.ts';
import { YearDays } from '#domain/calendar-year/state.ts';
import { stateCouncilCalendar } from '../calendar.ts';
import { publicIn } from './public.ts';
import type { Table } from './table.ts';

export const publicCalendarIn = (table: Table): Calendar => ({
  from: async (date) => {
    const first = Number(date.slice(0, 4));
    const years = await Promise.all(
      [first, first + 1].map(async (year) => {
        const days = await publicIn(table).get('calendar', String(year));
        return [year, days === undefined ? undefined : YearDays.parse(days)] as const;
      }),
    );
    return effectiveCalendar(stateCouncilCalendar, Object.fromEntries(years));
  },
});
