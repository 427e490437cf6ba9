// The start-up grant as data: how much at most, in which instalments, and how long the use report may take.
import * as z from 'zod';
import { Fen } from '../values.ts';
import { Source } from './form.ts';

export const GrantRules = z.strictObject({
  source: Source,
  /** The most one site may get, in fen; absent where the round sets none. */
  cap: Fen.optional(),
  /** Percent of the grant, in the order of payment; together a hundred. */
  instalments: z.array(z.int().min(1).max(100)).min(1).max(10),
  /** Days after a payment until its use report is due. */
  useReportDays: z.int().min(1).max(1000),
});
export type GrantRules = z.infer<typeof GrantRules>;
