// What a programme calls its own things, as data: letters speak of them in these words.
import * as z from 'zod';
import { Bilingual } from '../values.ts';

export const ProgrammeWords = z.strictObject({
  /** What is awarded, by its full name; in English after `a` or `the`. */
  award: Bilingual,
  /** The same in running text: what was awarded and lives on. */
  site: Bilingual,
  /** The money that comes with it. */
  grant: Bilingual,
  evaluationGroup: Bilingual,
  steeringGroup: Bilingual,
});
export type ProgrammeWords = z.infer<typeof ProgrammeWords>;
