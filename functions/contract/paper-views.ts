// What the API gives of printed documents: a file in the answer itself, and the receipt as data.
import * as z from 'zod';
import { Instant } from '#domain/values.ts';

/**
 * A file as base64, for the reader to save: nothing of it is kept anywhere else, and nothing runs at our address. An answer
 * is six million bytes at most; a form of the longest texts is a twentieth of that.
 */
export const PaperFile = z.object({
  name: z.string(),
  contentType: z.enum([
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]),
  base64: z.string(),
});

export const Language = z.enum(['zh', 'en']);
export const FormQuery = z.strictObject({ format: z.enum(['pdf', 'docx']), language: Language.optional() });

export const Receipt = z.object({
  number: z.string(),
  /** With the number it opens the public look-up of the status. */
  code: z.string(),
  organisation: z.string(),
  fieldCode: z.string(),
  submission: z.int(),
  at: Instant,
  contentHash: z.string(),
  documents: z.array(z.object({ code: z.string(), name: z.string(), bytes: z.int(), sha256: z.string() })),
});
