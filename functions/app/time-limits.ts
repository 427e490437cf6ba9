// Time limits in working days, as moments: 24:00 of the last day in the round's zone.
import { afterWorkingDays } from '#domain/calendar.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { type CalendarDate, dateIn, endOfDay, type Instant } from '#domain/values.ts';
import { Refused } from './execute.ts';
import type { Calendar } from './ports.ts';

/** The programme's zone; a round says the same [schema: the only zone there is]. */
export const ZONE = 'Asia/Shanghai';

/** The last day of a time limit for a person that begins today. */
export const workingDaysAfter = async (calendar: Calendar, at: Instant, count: number): Promise<CalendarDate> => {
  const today = dateIn(ZONE, at);
  const last = afterWorkingDays(await calendar.from(today), today, count);
  if (!last.known) throw new Refused({ code: 'calendar_unknown' });
  return last.date;
};

/** By when a correction asked for `at` is to be handed in; refused where the calendar of a year is not known. */
export const correctionTime = async (calendar: Calendar, round: RoundDocument, at: Instant): Promise<Instant> =>
  endOfDay(round.timeZone, await workingDaysAfter(calendar, at, round.correction.workingDays));
