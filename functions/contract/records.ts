// The record itself, for those who supervise: every log as it lies, the heads noted on a day, and the day's seal.
import * as z from 'zod';
import { CalendarDate } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { SealView } from './record-views.ts';

export const log = endpoint({
  method: 'GET',
  path: '/records/log',
  access: ['bureau'],
  summary: 'The log of one record, `application/…`, entry by entry as it lies in the table',
  query: z.strictObject({ record: z.string().regex(/^[A-Za-z]{1,20}\/.{1,120}$/) }),
  returns: z.object({
    record: z.string(),
    entries: z.array(z.object({ place: z.number().nullable(), content: z.looseObject({}) })),
  }),
  refuses: ['record_not_found', 'invalid_request'],
});

export const days = endpoint({
  method: 'GET',
  path: '/records/days',
  access: ['bureau'],
  summary: 'The days on which something was written in any log',
  returns: z.object({ days: z.array(CalendarDate) }),
  refuses: [],
});

export const heads = endpoint({
  method: 'GET',
  path: '/records/days/{day}',
  access: ['bureau'],
  summary: 'The last entry of every log that grew on a day, and the seal over them',
  params: z.object({ day: CalendarDate }),
  returns: z.object({
    day: CalendarDate,
    heads: z.array(z.object({ name: z.string(), version: z.int(), hash: z.string() })),
    seal: SealView.optional(),
  }),
  refuses: [],
});
