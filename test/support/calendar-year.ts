// The State Council's calendars of 2021 and 2022 as an officer types them from the notices, and their log.
import { type Actor, system } from '#domain/actor.ts';
import {
  type CalendarYearCommand,
  type CalendarYearContext,
  decideCalendarYear,
  evolveCalendarYear,
} from '#domain/calendar-year/decide.ts';
import type { CalendarYearEvent, CalendarYearState, YearDays } from '#domain/calendar-year/state.ts';
import { RoundId } from '#domain/values.ts';
import { day, morningOf } from './days.ts';
import { fengLi, zhouMin } from './persons.ts';
import { type Decider, happened, spec } from './spec.ts';

const datesOf = (year: number, days: string) => days.split(' ').map((date) => day(`${year}-${date}`));

/** 国办发明电〔2020〕27号, the weekends among the holidays left out where the weekday says the same. */
export const of2021: YearDays = {
  off: datesOf(
    2021,
    '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-01 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
  ),
  work: datesOf(2021, '02-07 02-20 04-25 05-08 09-18 09-26 10-09'),
  notice: '国办发明电〔2020〕27号',
  url: 'https://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm',
};
/** 国办发明电〔2021〕11号 */
export const of2022: YearDays = {
  off: datesOf(
    2022,
    '01-01 01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-01 05-02 05-03 05-04 06-03 09-12 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
  ),
  work: datesOf(2022, '01-29 01-30 04-02 04-24 05-07 10-08 10-09'),
  notice: '国办发明电〔2021〕11号',
  url: 'https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm',
};

export const calendarYearDecider: Decider<
  CalendarYearState,
  CalendarYearEvent,
  CalendarYearCommand,
  CalendarYearContext
> = { initial: { status: 'absent' }, decide: decideCalendarYear, evolve: evolveCalendarYear };
export const { given } = spec(calendarYearDecider, { year: '2022', today: day('2021-11-01') });

export const roundId = RoundId.parse('shenzhen-2020');
const event = (what: CalendarYearEvent, by: Actor, on: string) => happened(what, by, morningOf(on));
export const missed = event(
  { type: 'calendarYearMissed', year: '2022', roundId, on: day('2021-11-01') },
  system,
  '2021-11-01',
);
export const entered = event({ type: 'calendarYearEntered', year: '2022', entry: of2022 }, zhouMin, '2021-11-02');
export const confirmed = event({ type: 'calendarYearConfirmed' }, fengLi, '2021-11-03');
export const reason = '疫情防控延长春节假期';
export const longer: YearDays = { ...of2022, off: [...of2022.off, day('2022-02-07')] };
export const corrected = event({ type: 'calendarYearCorrected', entry: longer, reason }, fengLi, '2022-01-28');
export const confirmedAgain = event({ type: 'calendarYearConfirmed' }, zhouMin, '2022-01-28');

/** What happened to a year that is now in this status. */
export const yearTo = {
  absent: [],
  missing: [missed],
  entered: [missed, entered],
  confirmed: [entered, confirmed],
  correcting: [entered, confirmed, corrected],
} as const;
