// What may be done to a year of the calendar: enter it, correct it with a reason, confirm it as a second person.
import type { Actor } from '../actor.ts';
import { isWeekend } from '../calendar.ts';
import {
  accept,
  by,
  type Decision,
  type Fault,
  firstRefusal,
  type Gate,
  inStatus,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import { type CalendarDate, daysBetween, type RoundId, textLength } from '../values.ts';
import type { CalendarYearEvent, CalendarYearState, CalendarYearStatus, YearDays } from './state.ts';

export type CalendarYearCommand =
  /** `roundId` names the office that is told. */
  | { readonly type: 'warnOfCalendarYear'; readonly roundId: RoundId }
  | { readonly type: 'enterCalendarYear'; readonly entry: YearDays }
  | { readonly type: 'correctCalendarYear'; readonly entry: YearDays; readonly reason: string }
  | { readonly type: 'confirmCalendarYear' };

export type CalendarYearContext = { readonly year: string; readonly today: CalendarDate };
type CalendarYearGate = Gate<CalendarYearState, CalendarYearContext>;

const whileIn = (...statuses: readonly CalendarYearStatus[]) =>
  inStatus<CalendarYearState>('wrong_status', ...statuses);

const bySecondPerson: CalendarYearGate = {
  name: 'by another than who entered it',
  refusal: 'two_persons_needed',
  passes: (year, actor) => !('enteredBy' in year) || year.enteredBy !== actor.id,
};

/** The notice for a year comes in October to December of the year before it. */
const fromNovember: CalendarYearGate = {
  name: 'from 1 November of the year before',
  refusal: 'deadline_not_passed',
  passes: (_state, _actor, { year, today }) => today >= `${Number(year) - 1}-11-01`,
};

export const calendarYearRules: Rules<CalendarYearCommand['type'], CalendarYearState, CalendarYearContext> = {
  warnOfCalendarYear: {
    gates: [by('system'), whileIn('absent', 'missing', 'entered'), fromNovember],
    leadsTo: ['missing', 'entered'],
  },
  enterCalendarYear: {
    gates: [by('clerk', 'bureau'), whileIn('absent', 'missing', 'entered')],
    leadsTo: ['entered'],
  },
  correctCalendarYear: {
    gates: [by('clerk', 'bureau'), whileIn('confirmed', 'correcting')],
    leadsTo: ['correcting'],
  },
  confirmCalendarYear: {
    gates: [by('clerk', 'bureau'), whileIn('entered', 'correcting'), bySecondPerson],
    leadsTo: ['confirmed'],
  },
};

/** Off every year by law (全国年节及纪念日放假办法), whatever else the notice says. */
const ALWAYS_OFF = ['01-01', '05-01', '10-01', '10-02', '10-03'];
const DAYS_BETWEEN_WARNINGS = 7;

const dayFaults = (year: string, name: 'off' | 'work', days: readonly CalendarDate[]): Fault[] =>
  days.flatMap((date, i): Fault[] => {
    const path = ['entry', name, i];
    if (!date.startsWith(`${year}-`)) return [{ path, code: 'wrong_format', detail: `not in ${year}` }];
    return days.indexOf(date) === i ? [] : [{ path, code: 'same_as_other' }];
  });

const entryFaults = (year: string, { off, work }: YearDays): Fault[] => [
  ...dayFaults(year, 'off', off),
  ...dayFaults(year, 'work', work),
  ...work.flatMap((date, i): Fault[] => {
    const path = ['entry', 'work', i];
    if (off.includes(date)) return [{ path, code: 'same_as_other' }];
    return isWeekend(date) ? [] : [{ path, code: 'wrong_format', detail: 'a weekday is worked anyway' }];
  }),
  ...ALWAYS_OFF.filter((day) => !off.some((date) => date === `${year}-${day}`)).map(
    (day): Fault => ({ path: ['entry', 'off'], code: 'required', detail: `${year}-${day}` }),
  ),
];

export const decideCalendarYear = (
  state: CalendarYearState,
  command: CalendarYearCommand,
  actor: Actor,
  context: CalendarYearContext,
): Decision<CalendarYearEvent> => {
  const refusal = firstRefusal(calendarYearRules[command.type].gates, state, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  switch (command.type) {
    case 'warnOfCalendarYear': {
      const { roundId } = command;
      const last = 'warned' in state ? state.warned[roundId] : undefined;
      const tooSoon = last !== undefined && daysBetween(last, context.today) < DAYS_BETWEEN_WARNINGS;
      if (tooSoon) return refuse('step_already_taken');
      return accept({ type: 'calendarYearMissed', roundId, year: context.year, on: context.today });
    }
    case 'enterCalendarYear': {
      const faults = entryFaults(context.year, command.entry);
      if (faults.length > 0) return refuse('invalid_request', faults);
      return accept({ type: 'calendarYearEntered', year: context.year, entry: command.entry });
    }
    case 'correctCalendarYear': {
      if (textLength(command.reason) === 0) return refuse('reason_missing');
      const faults = entryFaults(context.year, command.entry);
      if (faults.length > 0) return refuse('invalid_request', faults);
      return accept({ type: 'calendarYearCorrected', entry: command.entry, reason: command.reason });
    }
    case 'confirmCalendarYear':
      return accept({ type: 'calendarYearConfirmed' });
    default:
      return command satisfies never;
  }
};

export const evolveCalendarYear = (state: CalendarYearState, event: Recorded<CalendarYearEvent>): CalendarYearState => {
  const warned = 'warned' in state ? state.warned : {};
  const isConfirmed = state.status === 'confirmed' || state.status === 'correcting';
  switch (event.type) {
    case 'calendarYearMissed': {
      if (isConfirmed) return state;
      const now = { ...warned, [event.roundId]: event.on };
      return state.status === 'entered'
        ? { ...state, warned: now }
        : { status: 'missing', year: event.year, warned: now };
    }
    case 'calendarYearEntered':
      if (isConfirmed) return state;
      return { status: 'entered', year: event.year, warned, entry: event.entry, enteredBy: event.by };
    case 'calendarYearCorrected': {
      if (!isConfirmed) return state;
      const { entry, reason, by: enteredBy } = event;
      return { ...state, status: 'correcting', entry, reason, enteredBy };
    }
    case 'calendarYearConfirmed':
      return 'entry' in state ? { status: 'confirmed', year: state.year, days: state.entry } : state;
    default:
      return event satisfies never;
  }
};

/** The days in force, if a second person confirmed any. */
export const confirmedDays = (state: CalendarYearState): YearDays | undefined =>
  'days' in state ? state.days : undefined;
