// The calendar that counts: what two officers confirmed goes before the package, and a year neither knows is unknown.
import { isWeekend, type WorkingCalendar } from '../calendar.ts';
import type { YearDays } from './state.ts';

const dayOf =
  ({ off, work }: YearDays): WorkingCalendar =>
  (date) => {
    if (off.includes(date)) return 'off';
    return isWeekend(date) && !work.includes(date) ? 'off' : 'work';
  };

/** Knows the years named and no other: undefined there leaves the year to the package. */
export const effectiveCalendar =
  (announced: WorkingCalendar, confirmed: Readonly<Record<string, YearDays | undefined>>): WorkingCalendar =>
  (date) => {
    const year = date.slice(0, 4);
    if (!Object.hasOwn(confirmed, year)) return 'unknown';
    const days = confirmed[year];
    return (days === undefined ? announced : dayOf(days))(date);
  };
