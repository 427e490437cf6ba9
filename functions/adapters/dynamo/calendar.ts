// The calendar that counts now: read anew for every command, so that a confirmed notice has effect at once.
import type { Calendar } from '#app/ports.ts';
import { confirmedDays } from '#domain/calendar-year/decide.ts';
import { effectiveCalendar } from '#domain/calendar-year/effective.ts';
import type { CalendarYearState } from '#domain/calendar-year/state.ts';
import { stateCouncilCalendar } from '../calendar.ts';
import { stateKey } from './keys.ts';
import { storedFrom } from './programme.ts';
import type { Table } from './table.ts';

export const calendarIn = (table: Table): Calendar => ({
  from: async (date) => {
    const first = Number(date.slice(0, 4));
    const years = await Promise.all(
      [first, first + 1].map(async (year) => {
        const item = await table.get(stateKey('calendarYear', String(year)));
        const { state } = storedFrom<CalendarYearState>(item, { status: 'absent' });
        return [year, confirmedDays(state)] as const;
      }),
    );
    return effectiveCalendar(stateCouncilCalendar, Object.fromEntries(years));
  },
});
