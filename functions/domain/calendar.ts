// Working days (工作日) over a calendar that is passed in; a day it does not know is never guessed.
import { addDays, type CalendarDate } from './values.ts';

/** What the State Council's notice for that year says of a day; make-up Saturdays and Sundays are work. */
export type WorkingCalendar = (date: CalendarDate) => 'work' | 'off' | 'unknown';

export type WorkingDays =
  | { readonly known: true; readonly date: CalendarDate }
  | { readonly known: false; readonly year: string };

/**
 * The last day of a time limit for a person: counted from the day after (民法典 art. 201), `count` working days.
 * 7 from 2021-09-29 end on 2021-10-14; a public notice of 7 days, whose first day counts, ends on the 13th.
 */
export const afterWorkingDays = (calendar: WorkingCalendar, from: CalendarDate, count: number): WorkingDays => {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const kind = calendar(date);
    if (kind === 'unknown') return { known: false, year: date.slice(0, 4) };
    if (kind === 'work') left -= 1;
  }
  return { known: true, date };
};
