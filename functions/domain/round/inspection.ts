// Random re-inspection as data: how many sites a year, by how many inspectors, and what the check is worth.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import { Source } from './form.ts';

/** Percent of the active sites, or points of a hundred. */
const Percent = z.int().min(0).max(100);

export const InspectionItem = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{1,2}$/),
  label: Bilingual,
  /** Points; all items together are a hundred. */
  max: z.int().min(1).max(100),
});

export const InspectionRules = z.strictObject({
  source: Source,
  /** At least so many percent of the active sites are inspected in a calendar year. */
  yearlyShare: Percent,
  inspectors: z.int().min(1).max(9),
  /** A site not seen for so many months has several tickets in the draw. */
  unseenMonths: z.int().min(1).max(60),
  ticketsIfUnseen: z.int().min(1).max(10),
  resultWorkingDays: z.int().min(1).max(60),
  items: z.array(InspectionItem).min(1),
  /** From this on the site passes; below it there is something to put right. */
  passMark: Percent,
  /** Below this the site is also suspended until it is put right. */
  suspendBelow: Percent,
  /** Each alone leads to delisting. */
  vetoes: z.array(z.strictObject({ id: z.string().regex(/^V\d{1,2}$/), label: Bilingual })),
});
export type InspectionRules = z.infer<typeof InspectionRules>;
