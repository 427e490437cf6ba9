// How long what is kept (保存期限), as round data: classes of records in years, and what of a person goes before them.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import { Name, Source } from './form.ts';

export const RetentionRules = z.strictObject({
  source: Source,
  /** For the archive; what the programme destroys by itself is below. */
  classes: z
    .array(
      z.strictObject({ id: Name, label: Bilingual, years: z.union([z.int().min(1).max(100), z.literal('permanent')]) }),
    )
    .min(1),
  /** Days after the last day for applications until drafts never handed in go. */
  draftDays: z.int().min(1).max(3650),
  /** Years after the end of a site, or of the round for whoever was not selected, until numbers and addresses go. */
  contactYears: z.int().min(1).max(100),
  /** Working days in which a request concerning personal data is answered. */
  answerWorkingDays: z.int().min(1).max(60),
});
export type RetentionRules = z.infer<typeof RetentionRules>;
