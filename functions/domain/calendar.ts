// Working days (工作日) over a calendar that is passed in; a day it does not know is never guessed.
import { addDays, type CalendarDate } from './values.ts';

/** What the State Council's notice for that year says of a day; make-up Saturdays and Sundays are work. */
export type WorkingCalendar = (date: CalendarDate) => 'work' | 'off' | 'unknown';

export type WorkingDays =
  | { readonly known: true; readonly date: CalendarDate }
  | { readonly known: false; readonly year: string };

const yearOf = (date: CalendarDate): string => date.slice(0, 4);

/**
 * The last day of a time limit for a person: counted from the day after (民法典 art. 201), `count` working days.
 * 7 from 2021-09-29 end on 2021-10-14; a public notice of 7 days, whose first day counts, ends on the 13th.
 */
export const afterWorkingDays = (calendar: WorkingCalendar, from: CalendarDate, count: number): WorkingDays => {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const kind = calendar(date);
    if (kind === 'unknown') return { known: false, year: yearOf(date) };
    if (kind === 'work') left -= 1;
  }
  return { known: true, date };
};

/** The last day of a public notice (公示): its first day counts. 5 from 2021-08-18 end on 2021-08-24. */
export const noticeEnd = (calendar: WorkingCalendar, firstDay: CalendarDate, count: number): WorkingDays =>
  afterWorkingDays(calendar, addDays(firstDay, -1), count);

/** The end of a period in calendar days: where its last day is off, the next working day (民法典 art. 203). */
export const afterDays = (calendar: WorkingCalendar, from: CalendarDate, count: number): WorkingDays =>
  noticeEnd(calendar, addDays(from, count), 1);

export const isWeekend = (date: CalendarDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** For planning views only: years not announced yet are reckoned with Mondays to Fridays, and the day says so. */
export const planned = (calendar: WorkingCalendar, reckon: (by: WorkingCalendar) => WorkingDays) => {
  const weekdays: WorkingCalendar = (date) => (isWeekend(date) ? 'off' : 'work');
  const supposed = reckon((date) => (calendar(date) === 'unknown' ? weekdays(date) : calendar(date)));
  return { ...supposed, provisional: !reckon(calendar).known };
};
