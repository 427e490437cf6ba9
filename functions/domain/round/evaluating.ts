// The steps of the review as data: the visit with its record, the roadshow with its slots, and when a mark stands out.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import { Name, Source } from './form.ts';

/** 实地调研测评 */
export const SiteVisitRules = z.strictObject({
  source: Source,
  /** The phase that is marked from it, and closes only on a signed record. */
  phase: Name,
  /** The fewest visitors, who sign the record. */
  visitors: z.int().min(1).max(9),
  /** The group of items the record goes through one by one. */
  checklist: Name,
  photos: z.strictObject({ min: z.int().min(0).max(50), max: z.int().min(1).max(50), maxBytes: z.int().min(1) }),
  /** The group's opinion is given within so many working days of the visit. */
  opinionWorkingDays: z.int().min(1).max(60),
  /** What the organisation should have ready. */
  prepare: z.array(Bilingual).min(1),
});
export type SiteVisitRules = z.infer<typeof SiteVisitRules>;

/** 路演 */
export const RoadshowRules = z.strictObject({
  source: Source,
  /** The phase that is marked in it. */
  phase: Name,
  minutesPerSlot: z.int().min(1).max(240),
  pauseMinutes: z.int().min(0).max(120),
  /** Material is wanted so many days before the session. */
  uploadDaysBefore: z.int().min(0).max(30),
});
export type RoadshowRules = z.infer<typeof RoadshowRules>;

/** In whole points of a hundred. */
export const MarkFlags = z.strictObject({
  source: Source,
  /** A total further than this from the median of its application stands out. */
  outlierPoints: z.int().min(1).max(100),
  /** An evaluator whose totals lie on average further than this from the medians is harsh or lenient. */
  leaningPoints: z.int().min(1).max(100),
});
export type MarkFlags = z.infer<typeof MarkFlags>;
