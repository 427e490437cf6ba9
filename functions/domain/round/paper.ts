// The form on paper (申报审批表): what it is called, which opinions are written on it, and how late it may still come.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import { Name, Source } from './form.ts';

/** One of the columns in which an office writes its opinion, signs and seals (审批意见). */
export const Approval = z.strictObject({
  id: Name,
  label: Bilingual,
  /** Who signs below it. */
  signedBy: Bilingual,
  sealed: z.boolean(),
});
export type Approval = z.infer<typeof Approval>;

export const PaperRules = z.strictObject({
  source: Source,
  title: Bilingual,
  /** Working days after the last day for applications on which the paper may still arrive. */
  graceWorkingDays: z.int().min(0).max(60),
  approvals: z.array(Approval),
});
export type PaperRules = z.infer<typeof PaperRules>;
