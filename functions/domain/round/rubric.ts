// How applications are marked, as data: items, phases, gates and the order of ties.
import * as z from 'zod';
import { Bilingual, Tenths } from '../values.ts';
import { Name, Source } from './form.ts';

const PercentOfMax = z.int().min(0).max(100);

export const RubricItem = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{1,2}$/),
  label: Bilingual,
  guidance: Bilingual,
  group: Name,
  max: Tenths,
  phases: z.array(Name).min(1),
});
export type RubricItem = z.infer<typeof RubricItem>;

export const Phase = z.strictObject({
  id: Name,
  label: Bilingual,
  /** Percent of the final mark. */
  weight: z.int().min(0).max(100),
  /** The fewest evaluators whose marks make the phase valid. */
  panel: z.int().min(1).max(25),
  /** How many days an evaluator has for a sheet before being reminded. */
  markingDays: z.int().min(1).max(90),
});
export type Phase = z.infer<typeof Phase>;

export const RecommendationGate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group_items_mean'), group: Name, percentOfMax: PercentOfMax }),
  z.strictObject({ kind: z.literal('items_not_zero'), items: z.array(z.string()).min(1) }),
]);
export type RecommendationGate = z.infer<typeof RecommendationGate>;

export const TieBreak = z.union([
  z.strictObject({ group: Name }),
  z.strictObject({ phase: Name }),
  z.strictObject({ untrimmed: z.literal(true) }),
]);

export const Rubric = z.strictObject({
  source: Source,
  items: z.array(RubricItem).min(1),
  phases: z.array(Phase).min(1),
  /** From this many marks on, one highest and one lowest total are left out. */
  trimFrom: z.int().min(3),
  gates: z.array(RecommendationGate),
  /** In hundredths of a point: 70.00 is 7000. */
  passMark: z.int().min(0).max(10_000),
  tieBreak: z.array(TieBreak),
  commentBelow: PercentOfMax,
  commentAbove: PercentOfMax,
  commentLength: z.int().min(1),
});
export type Rubric = z.infer<typeof Rubric>;
