// When a site owes what, and when it is reminded: the calendar of duties that follows from an award.
import type { Duty } from '../round/duty.ts';
import { addDays, addMonths, CalendarDate, daysBetween } from '../values.ts';
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

/** Yearly from the year after on [default]; otherwise so many months after the day, and so many after that. */
const dueDays = ({ due }: Duty, from: CalendarDate): readonly CalendarDate[] =>
  due.kind === 'yearly'
    ? Array.from({ length: due.years }, (_, i) => CalendarDate.parse(`${Number(from.slice(0, 4)) + i + 1}-${due.on}`))
    : Array.from({ length: due.times }, (_, i) => addMonths(from, (i + 1) * due.every));

const dutiesFrom = (duty: Duty, from: CalendarDate, before: number): DutyState[] =>
  dueDays(duty, from).map((dueOn, i): DutyState => {
    const nextStepOn = nextStepAfter(duty, dueOn, from);
    const number = before + i + 1;
    return {
      id: `${duty.id}-${number}`,
      duty: duty.id,
      number,
      dueOn,
      ...(nextStepOn === undefined ? {} : { nextStepOn }),
      stepsTaken: [],
      status: 'due',
    };
  });

export const dutiesAfterAward = (duties: readonly Duty[], awardedOn: CalendarDate): DutyState[] =>
  duties.flatMap((duty) => dutiesFrom(duty, awardedOn, 0));

/** Another term owes the yearly duties again; what is reported every few months belongs to the first year. */
export const dutiesOfRenewal = (
  duties: readonly Duty[],
  from: CalendarDate,
  sofar: readonly DutyState[],
): DutyState[] =>
  duties
    .filter(({ due }) => due.kind === 'yearly')
    .flatMap((duty) => dutiesFrom(duty, from, sofar.filter((known) => known.duty === duty.id).length));

/** Whole days past the due date, 0 when it is not late. */
export const daysLate = (dueOn: CalendarDate, today: CalendarDate): number => Math.max(0, daysBetween(dueOn, today));
