// A form as data: sections of questions, when each is asked, and what is attached.
import * as z from 'zod';
import { Bilingual, CalendarDate, Fen } from '../values.ts';

/** Where a rule comes from; what is our default is shown as such, never as the notice's rule. */
export const Source = z.enum(['notice', 'law', 'default']);
export type Source = z.infer<typeof Source>;

export const Name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
  .max(40);

/** When something applies, said of one earlier answer. */
export const Condition = z.union([
  z.strictObject({ question: Name, is: z.array(z.union([z.string(), z.boolean()])).min(1) }),
  z.strictObject({ question: Name, isNot: z.array(z.union([z.string(), z.boolean()])).min(1) }),
  z.strictObject({ question: Name, before: CalendarDate }),
  z.strictObject({ question: Name, differsFrom: Name }),
]);
export type Condition = z.infer<typeof Condition>;

export const Option = z.strictObject({ id: Name, label: Bilingual });

/** Formats a plain length check cannot say; each has its check in `formats.ts`. */
export const TextFormat = z.enum([
  'credit_code',
  'person_name',
  'organisation_name',
  'mobile',
  'landline',
  'email',
  'url',
  'postcode',
]);
export type TextFormat = z.infer<typeof TextFormat>;

const asked = {
  id: Name,
  label: Bilingual,
  help: Bilingual.optional(),
  source: Source,
  required: z.boolean(),
  shownWhen: Condition.optional(),
  /** Says something of a person: masked for other roles, and kept no longer than the person's data may be. */
  personal: z.boolean().optional(),
};

/** A bound in a rule: to the hundredth, and far within what a record keeps exactly. */
export const Figure = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((figure) => Math.round(figure * 100) / 100 === figure, 'has more than two decimals');

const text = {
  kind: z.literal('text'),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).max(5000),
  lines: z.enum(['one', 'many']),
  format: TextFormat.optional(),
  /** What a credit code may begin with: its registry and the kind of body. Absent where every body may answer. */
  creditCodeOf: z
    .array(z.string().regex(/^[1-9A-Y][1-9A-Y]$/))
    .min(1)
    .optional(),
};
const number = {
  kind: z.literal('number'),
  min: Figure,
  max: Figure,
  decimals: z.int().min(0).max(2),
  /** The number names a year: its bounds move with the round's when the round is cloned. */
  calendarYear: z.literal(true).optional(),
};
const money = { kind: z.literal('money'), min: Fen, max: Fen };
const choice = { kind: z.literal('choice'), options: z.array(Option).min(2) };
const choices = {
  kind: z.literal('choices'),
  options: z.array(Option).min(1),
  min: z.int().min(0),
  max: z.int().min(1),
};
const date = { kind: z.literal('date'), notBefore: CalendarDate.optional(), notAfter: CalendarDate.optional() };
const yesNo = { kind: z.literal('yes-no'), mustBe: z.literal(true).optional() };

const Column = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, ...text }),
  z.strictObject({ ...asked, ...number }),
  z.strictObject({ ...asked, ...money }),
  z.strictObject({ ...asked, ...choice }),
  z.strictObject({ ...asked, ...date }),
  z.strictObject({ ...asked, ...yesNo }),
]);
export type Column = z.infer<typeof Column>;

const table = {
  kind: z.literal('table'),
  columns: z.array(Column).min(1),
  minRows: z.int().min(0),
  maxRows: z.int().min(1).max(100),
};
/** Computed from a table of the same section and shown; never typed. */
const total = {
  kind: z.literal('total'),
  table: Name,
  column: Name,
  where: z.strictObject({ column: Name, is: z.string() }).optional(),
};

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, ...text }),
  z.strictObject({ ...asked, ...number }),
  z.strictObject({ ...asked, ...money }),
  z.strictObject({ ...asked, ...choice }),
  z.strictObject({ ...asked, ...choices }),
  z.strictObject({ ...asked, ...date }),
  z.strictObject({ ...asked, ...yesNo }),
  z.strictObject({ ...asked, ...table }),
  z.strictObject({ ...asked, ...total }),
]);
export type Question = z.infer<typeof Question>;

/** A part of the form that is saved at once. Organisation parts are answered once for all fields an applicant tries. */
export const Section = z.strictObject({
  id: Name,
  title: Bilingual,
  scope: z.enum(['organisation', 'field']),
  questions: z.array(Question).min(1),
});
export type Section = z.infer<typeof Section>;

/** A relation between two answers, by name; anything else is a new name here and a branch in `answers.ts`. */
export const Relation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not_more_than'), question: Name, other: Name, source: Source }),
  z.strictObject({ kind: z.literal('after'), question: Name, other: Name, source: Source }),
  z.strictObject({ kind: z.literal('differs_from'), question: Name, other: Name, source: Source }),
  z.strictObject({ kind: z.literal('type_matches_credit_code'), question: Name, other: Name, source: Source }),
]);
export type Relation = z.infer<typeof Relation>;

export const FileType = z.enum([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]);
export type FileType = z.infer<typeof FileType>;

export const Attachment = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2}$/),
  label: Bilingual,
  note: Bilingual.optional(),
  source: Source,
  scope: z.enum(['organisation', 'field']),
  stage: z.enum(['application', 'roadshow', 'duty']),
  min: z.int().min(0),
  max: z.int().min(1).max(20),
  requiredWhen: Condition.optional(),
  types: z.array(FileType).min(1),
  maxBytes: z
    .int()
    .min(1)
    .max(20 * 1024 * 1024),
});
export type Attachment = z.infer<typeof Attachment>;
