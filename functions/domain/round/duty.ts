// What a site owes, as data: when it falls due, what it is asked, and which promise of the application it answers for.
import * as z from 'zod';
import { Bilingual } from '../values.ts';
import { Attachment, Name, Question, Source } from './form.ts';

/** Every year on one day, the first one in the year after the award; or so many times, each so many months on. */
export const DutyDue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('yearly'),
    /** Month and day, `03-31`. */
    on: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    years: z.int().min(1).max(10),
  }),
  z.strictObject({
    kind: z.literal('months'),
    /** Months between the award and the first, and between one and the next. */
    every: z.int().min(1).max(24),
    times: z.int().min(1).max(36),
  }),
]);
export type DutyDue = z.infer<typeof DutyDue>;

export const Duty = z.strictObject({
  id: Name,
  label: Bilingual,
  source: Source,
  due: DutyDue,
  remindDaysBefore: z.array(z.int().min(0).max(365)),
  overdueDaysAfter: z.array(z.int().min(1).max(365)),
  questions: z.array(Question).min(1),
  attachments: z.array(Attachment),
  /** What its reminder asks for, where there is more to say than that a return is due. */
  reminder: Bilingual.optional(),
  /** A sum of the return that is held against what the application promised for the same year; less is flagged. */
  promised: z
    .strictObject({
      answer: Name,
      /** A table of the application, with a column that numbers the years and one with the sums. */
      table: Name,
      year: Name,
      sum: Name,
    })
    .optional(),
});
export type Duty = z.infer<typeof Duty>;
