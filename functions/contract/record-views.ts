// A seal as everybody may read it.
import * as z from 'zod';
import { CalendarDate } from '#domain/values.ts';

export const SealView = z.object({
  day: CalendarDate,
  /** How many logs grew on the day. */
  heads: z.int(),
  /** The root before it, 64 zeros for the first. */
  previous: z.string(),
  root: z.string(),
});
