// The State Council's calendar of working days, from the well-kept `chinese-days`; years it does not know are unknown.
import chineseDays from 'chinese-days';
import type { WorkingCalendar } from '#domain/calendar.ts';

/** The notices of these years are in the package; for any other year it would silently answer Monday to Friday. */
const FIRST_YEAR = 2007;
const LAST_YEAR = 2026;

export const stateCouncilCalendar: WorkingCalendar = (date) => {
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'unknown';
  return chineseDays.isWorkday(date) ? 'work' : 'off';
};
