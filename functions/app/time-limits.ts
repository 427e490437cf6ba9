// Time limits in working days, as moments: 24:00 of the last day in the round's zone.
import { afterWorkingDays } from '#domain/calendar.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { dateIn, endOfDay, type Instant } from '#domain/values.ts';
import { Refused } from './execute.ts';
import type { Calendar } from './ports.ts';

/** The programme's zone; a round says the same [schema: the only zone there is]. */
export const ZONE = 'Asia/Shanghai';

/** By when a correction asked for `at` is to be handed in; refused where the calendar of a year is not known. */
export const correctionTime = async (calendar: Calendar, round: RoundDocument, at: Instant): Promise<Instant> => {
  const today = dateIn(round.timeZone, at);
  const last = afterWorkingDays(await calendar.from(today), today, round.correction.workingDays);
  if (!last.known) throw new Refused({ code: 'calendar_unknown' });
  return endOfDay(round.timeZone, last.date);
};
