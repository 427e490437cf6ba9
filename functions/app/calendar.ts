// Years of the calendar: entered by one officer, confirmed by another, and asked for while one is missing.
import * as z from 'zod';
import { type Actor, system } from '#domain/actor.ts';
import { afterWorkingDays, noticeEnd, planned } from '#domain/calendar.ts';
import { type CalendarYearCommand, calendarYearRules, decideCalendarYear } from '#domain/calendar-year/decide.ts';
import type { CalendarYearState } from '#domain/calendar-year/state.ts';
import { allowedActions } from '#domain/decider.ts';
import { CalendarDate, dateIn, type Instant, RoundId } from '#domain/values.ts';
import { calendarYears } from './aggregates.ts';
import { commandIdFor } from './command-id.ts';
import { execute, type Press, Refused } from './execute.ts';
import type { Calendar, Lists, Programme } from './ports.ts';
import { type Rounds, roundInForce } from './rounds.ts';
import { ZONE } from './time-limits.ts';

type Present = Exclude<CalendarYearState, { status: 'absent' }>;

const contextOf = (year: string, at: Instant) => ({ year, today: dateIn(ZONE, at) });

const viewOf = (state: Present, actor: Actor, at: Instant) => {
  const { year, status } = state;
  return {
    year,
    status,
    ...('days' in state ? { days: state.days } : {}),
    ...('entry' in state ? { entry: state.entry } : {}),
    ...('reason' in state ? { reason: state.reason } : {}),
    allowedActions: allowedActions(calendarYearRules, state, actor, contextOf(year, at)),
  };
};

export const commandCalendarYear = async (
  on: { readonly programme: Programme },
  year: string,
  press: Press,
  command: CalendarYearCommand,
) => {
  const { actor, at } = press;
  const state = await execute(on.programme, calendarYears, year, press, (before) =>
    decideCalendarYear(before, command, actor, contextOf(year, at)),
  );
  if (state.status === 'absent') throw new Refused({ code: 'calendar_unknown' });
  return viewOf(state, actor, at);
};

const Stored = z.custom<Present>((state) => typeof state === 'object' && state !== null && 'year' in state);

/** The years officers entered; every other one is as the package has it. */
export const enteredYears = async (on: { readonly lists: Lists }, actor: Actor, at: Instant) =>
  (await on.lists.all({ of: 'queue', key: 'CALENDAR' })).map((year) => viewOf(Stored.parse(year), actor, at));

export type Counting = 'timeLimit' | 'publicNotice';

/** A day for a plan, by either way of counting; `provisional` where a year is not announced yet. */
export const reckon = async (
  on: { readonly calendar: Calendar },
  from: CalendarDate,
  count: number,
  counting: Counting,
) => {
  const way = counting === 'timeLimit' ? afterWorkingDays : noticeEnd;
  const day = planned(await on.calendar.from(from), (calendar) => way(calendar, from, count));
  if (!day.known) throw new Refused({ code: 'calendar_unknown' });
  return { date: day.date, provisional: day.provisional };
};

const RoundSummary = z.looseObject({ id: RoundId, status: z.string() });

/** One published round for every office there is: the letter goes to its address. */
const offices = async (on: { readonly lists: Lists; readonly rounds: Rounds }): Promise<readonly RoundId[]> => {
  const byEmail = new Map<string, RoundId>();
  for (const summary of await on.lists.all({ of: 'queue', key: 'ROUNDS' })) {
    const { id, status } = RoundSummary.parse(summary);
    if (status !== 'published') continue;
    const { document } = await roundInForce(on.rounds, id);
    byEmail.set(document.contact.email, id);
  }
  return [...byEmail.values()];
};

/** The year that runs, and from November the next. */
const yearsNeeded = (today: CalendarDate): readonly number[] => {
  const year = Number(today.slice(0, 4));
  return today >= `${year}-11-01` ? [year, year + 1] : [year];
};

type WarnReach = {
  readonly programme: Programme;
  readonly lists: Lists;
  readonly rounds: Rounds;
  readonly calendar: Calendar;
};

/** Tells every office of each year it needs and nobody has confirmed. Tells how many were told. */
export const warnOfCalendar = async (on: WarnReach, at: Instant): Promise<number> => {
  const today = dateIn(ZONE, at);
  let warned = 0;
  for (const year of yearsNeeded(today)) {
    const firstDay = CalendarDate.parse(`${year}-01-01`);
    if ((await on.calendar.from(firstDay))(firstDay) !== 'unknown') continue;
    for (const roundId of await offices(on)) {
      const commandId = commandIdFor(`warnOfCalendarYear/${year}/${roundId}/${today}`);
      const press = { actor: system, at, commandId };
      const command = { type: 'warnOfCalendarYear', roundId } as const;
      try {
        await commandCalendarYear(on, String(year), press, command);
        warned += 1;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
  return warned;
};
