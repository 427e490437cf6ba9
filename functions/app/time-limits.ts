// Time limits in working days, as moments: 24:00 of the last day in the round's zone.
import { afterWorkingDays, type WorkingCalendar } from '#domain/calendar.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { dateIn, endOfDay, type Instant } from '#domain/values.ts';
import { Refused } from './execute.ts';

/** By when a correction asked for `at` is to be handed in; refused where the calendar of a year is not known. */
export const correctionTime = (calendar: WorkingCalendar, round: RoundDocument, at: Instant): Instant => {
  const last = afterWorkingDays(calendar, dateIn(round.timeZone, at), round.correction.workingDays);
  if (!last.known) throw new Refused({ code: 'calendar_unknown' });
  return endOfDay(round.timeZone, last.date);
};
