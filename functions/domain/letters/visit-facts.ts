// What a letter about a visit says of it, looked up from the booking and the site's hours when it is sent.
import * as z from 'zod';
import { CalendarDate } from '../values.ts';

export const VisitFacts = z.object({
  site: z.string(),
  date: CalendarDate,
  from: z.string(),
  to: z.string(),
  people: z.int(),
  address: z.string(),
  phone: z.string(),
  /** Said at the door; the visitor's alone. */
  code: z.string().optional(),
  /** Opens the booking, and nobody else's. */
  link: z.url({ protocol: /^https?$/ }).optional(),
});
export type VisitFacts = z.infer<typeof VisitFacts>;
