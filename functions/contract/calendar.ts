// The calendar of working days: a year entered from its notice by one officer, confirmed by another; days for a plan.
import * as z from 'zod';
import { YearDays } from '#domain/calendar-year/state.ts';
import { CalendarDate } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';

const params = z.object({ year: z.string().regex(/^20\d{2}$/) });
const officers = ['clerk', 'bureau'] as const;
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;

const CalendarYearView = z.object({
  year: z.string(),
  status: z.enum(['missing', 'entered', 'confirmed', 'correcting']),
  /** The days in force. */
  days: YearDays.optional(),
  /** The days that wait for a second person. */
  entry: YearDays.optional(),
  reason: z.string().optional(),
  allowedActions: z.array(z.string()),
});

export const list = endpoint({
  method: 'GET',
  path: '/calendar/years',
  access: staff,
  summary: 'The years officers entered; every other one is as the package has it',
  returns: z.object({ items: z.array(CalendarYearView) }),
  refuses: [],
});

export const enter = endpoint({
  method: 'PUT',
  path: '/calendar/years/{year}',
  access: officers,
  summary: "Enter a year from the State Council's notice: it has effect once a second person confirms it",
  params,
  body: YearDays,
  returns: CalendarYearView,
  refuses: ['not_permitted', 'wrong_status', 'invalid_request'],
});

export const correct = endpoint({
  method: 'POST',
  path: '/calendar/years/{year}/correction',
  access: officers,
  summary: 'Enter a confirmed year anew with the reason; until it is confirmed the old days hold',
  params,
  body: z.strictObject({ entry: YearDays, reason: z.string().max(500) }),
  returns: CalendarYearView,
  refuses: ['not_permitted', 'wrong_status', 'reason_missing', 'invalid_request'],
});

export const confirm = endpoint({
  method: 'POST',
  path: '/calendar/years/{year}/confirm',
  access: officers,
  summary: 'Confirm what another officer entered: from here it goes before the package',
  params,
  returns: CalendarYearView,
  refuses: ['not_permitted', 'wrong_status', 'two_persons_needed', 'invalid_request'],
});

export const reckon = endpoint({
  method: 'GET',
  path: '/calendar/reckoning',
  access: staff,
  summary: 'A day for a plan: a time limit counts from the day after, a public notice counts its first day',
  query: z.strictObject({
    from: CalendarDate,
    days: z.coerce.number().int().min(0).max(250),
    counting: z.enum(['timeLimit', 'publicNotice']),
  }),
  returns: z.object({ date: CalendarDate, provisional: z.boolean() }),
  refuses: ['calendar_unknown', 'invalid_request'],
});
