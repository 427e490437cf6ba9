// Whom we tell of what happens to the calendar of a year.
import type { CalendarYearEvent } from '../../calendar-year/state.ts';
import { type PolicyFor, silent, toOffice } from '../draft.ts';

export const ofCalendarYear: PolicyFor<CalendarYearEvent> = {
  calendarYearMissed: ({ roundId, year }) => [
    { ...toOffice('calendarMissing', { year }), about: { aggregate: 'round', id: roundId } },
  ],
  calendarYearEntered: silent,
  calendarYearCorrected: silent,
  calendarYearConfirmed: silent,
};
