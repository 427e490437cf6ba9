// Visits of the public (预约参观) as round data: how far ahead, for how many, how often, and how long it is kept who came.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import { Name, Option, Source } from './form.ts';

const Limit = z.strictObject({
  /** Bookings that are still to come. */
  open: z.int().min(1).max(10_000),
  /** Requests in one window of time. */
  requests: z.int().min(1).max(100_000),
});

export const VisitTerms = z.strictObject({
  source: Source,
  daysAhead: z.int().min(1).max(180),
  /** A booking for more people than this is a group's, and the site answers it. */
  groupOver: z.int().min(1).max(2000),
  /** Working days between the day a group asks and its visit. */
  groupWorkingDays: z.int().min(0).max(30),
  waitlist: z.boolean(),
  limits: z.strictObject({
    windowMinutes: z.int().min(1).max(1440),
    /** Of one mobile number, or one e-mail address. */
    person: Limit,
    /** Of one network address, behind which a whole school may sit. */
    source: Limit,
  }),
  feedbackDays: z.int().min(1).max(365),
  /** Days after the visit until nobody can tell any more who came. */
  keepDays: z.int().min(1).max(365),
  purposes: z.array(Option).min(1),
  /** What a visitor is told of personal data, and agrees to. */
  privacy: z.strictObject({ version: Name, text: Bilingual }),
});
export type VisitTerms = z.infer<typeof VisitTerms>;

/** What contradicts itself in it. */
export const visitFaults = (visits: VisitTerms | undefined) =>
  visits !== undefined && visits.feedbackDays > visits.keepDays
    ? [{ path: ['visits', 'feedbackDays'], message: 'feedback is asked for after the booking is gone' }]
    : [];
