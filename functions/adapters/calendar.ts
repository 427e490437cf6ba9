// The State Council's calendar of working days, from the well-kept `chinese-days`; years it does not know are unknown.
// Its data and not its code, which asks for the weekday in the time zone of the machine.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { WorkingCalendar } from '#domain/calendar.ts';

/** The notices of these years are in the package; any other year would look like Monday to Friday. */
const FIRST_YEAR = 2007;
const LAST_YEAR = 2026;

export const stateCouncilCalendar: WorkingCalendar = (date) => {
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'unknown';
  if (date in notices.workdays) return 'work';
  const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
  return weekend || date in notices.holidays ? 'off' : 'work';
};
