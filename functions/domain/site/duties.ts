// When a site owes what, and when it is reminded: the yearly calendar of duties that follows from an award.
import type { Duty } from '../round/schema.ts';
import { addDays, CalendarDate, daysBetween } from '../values.ts';
import type { DutyState, DutyStep } from './state.ts';

type Step = { readonly step: DutyStep; readonly on: CalendarDate };

const stepsOf = (duty: Duty, dueOn: CalendarDate): readonly Step[] =>
  [
    ...duty.remindDaysBefore.map((days) => ({ step: `before-${days}`, on: addDays(dueOn, -days) })),
    ...duty.overdueDaysAfter.map((days) => ({ step: `after-${days}`, on: addDays(dueOn, days) })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));

/** The first step after `today`; what a long outage missed is not said any more. */
export const nextStepAfter = (duty: Duty, dueOn: CalendarDate, today: CalendarDate): CalendarDate | undefined =>
  stepsOf(duty, dueOn).find((step) => step.on > today)?.on;

/** The latest step that is due on `today` and not taken yet: only the latest is said, so that nobody gets five letters. */
export const stepDue = (duty: Duty, state: DutyState, today: CalendarDate): Step | undefined => {
  const due = stepsOf(duty, state.dueOn).filter((step) => step.on <= today);
  const latest = due.at(-1);
  return latest === undefined || state.stepsTaken.includes(latest.step) ? undefined : latest;
};

/** The duties of a site awarded on a day: the first falls due in the year after, for the year before it [default]. */
export const dutiesAfterAward = (duties: readonly Duty[], awardedOn: CalendarDate): DutyState[] =>
  duties.flatMap((duty) =>
    Array.from({ length: duty.years }, (_, i): DutyState => {
      const dueOn = CalendarDate.parse(`${Number(awardedOn.slice(0, 4)) + i + 1}-${duty.dueOn}`);
      const nextStepOn = nextStepAfter(duty, dueOn, awardedOn);
      return {
        id: `${duty.id}-${i + 1}`,
        duty: duty.id,
        year: i + 1,
        dueOn,
        ...(nextStepOn === undefined ? {} : { nextStepOn }),
        stepsTaken: [],
        status: 'due',
      };
    }),
  );

/** Whole days past the due date, 0 when it is not late. */
export const daysLate = (dueOn: CalendarDate, today: CalendarDate): number => Math.max(0, daysBetween(dueOn, today));
