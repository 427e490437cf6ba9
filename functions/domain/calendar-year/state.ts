// One year of the State Council's calendar as officers entered it: what one enters has effect when a second confirms it.
import * as z from 'zod';
import { CalendarDate, type PersonId, type RoundId } from '../values.ts';

/** A year's notice (节假日安排) as it was issued; any other day is what the weekday says. */
export const YearDays = z.strictObject({
  /** Days off: the holidays with the weekends among them. */
  off: z.array(CalendarDate).min(1).max(120),
  /** Saturdays and Sundays that are worked for them (调休). */
  work: z.array(CalendarDate).max(60),
  /** The number of the notice, 国办发明电〔2020〕27号. */
  notice: z.string().min(1).max(100),
  url: z.url({ protocol: /^https?$/ }).max(500),
});
export type YearDays = z.infer<typeof YearDays>;

/** The day each round's office was last told that the year is missing. */
type Warned = Readonly<Record<RoundId, CalendarDate>>;

/** `2027`. */
type Year = { readonly year: string };

export type CalendarYearState =
  | { readonly status: 'absent' }
  | (Year & { readonly status: 'missing'; readonly warned: Warned })
  | (Year & {
      readonly status: 'entered';
      readonly warned: Warned;
      readonly entry: YearDays;
      readonly enteredBy: PersonId;
    })
  | (Year & { readonly status: 'confirmed'; readonly days: YearDays })
  /** A correction waits for its second person; until then the days confirmed before hold. */
  | (Year & {
      readonly status: 'correcting';
      readonly days: YearDays;
      readonly entry: YearDays;
      readonly reason: string;
      readonly enteredBy: PersonId;
    });
export type CalendarYearStatus = CalendarYearState['status'];

export type CalendarYearEvent =
  | (Year & { readonly type: 'calendarYearMissed'; readonly roundId: RoundId; readonly on: CalendarDate })
  | (Year & { readonly type: 'calendarYearEntered'; readonly entry: YearDays })
  | { readonly type: 'calendarYearCorrected'; readonly entry: YearDays; readonly reason: string }
  | { readonly type: 'calendarYearConfirmed' };
