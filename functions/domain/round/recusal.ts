// Who has to stand back, as data: how long a tie that ended still counts, and which answers name people of the applicant.
import * as z from 'zod';
import { Name, Source } from './form.ts';

export const RecusalRules = z.strictObject({
  source: Source,
  /** A tie that ended counts for so many years more. */
  yearsAfter: z.int().min(0).max(10),
  /** Questions whose answers are an address or a number of the applicant's people. */
  contactQuestions: z.array(Name),
});
export type RecusalRules = z.infer<typeof RecusalRules>;
