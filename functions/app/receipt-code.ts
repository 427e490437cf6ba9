// The code on a receipt: with the number it opens the public look-up, and nobody finds it by trying.
import type { Submission } from '#domain/application/state.ts';
import type { ApplicationId } from '#domain/values.ts';
import { lettersOf } from './command-id.ts';

/** Sixty bits; follows from what was handed in first, which no public record tells. */
const LETTERS = 12;

type Receipted = { readonly id: ApplicationId; readonly submissions?: readonly Submission[] };

export const receiptCode = (application: Receipted): string =>
  lettersOf(`receipt/${application.id}/${application.submissions?.[0]?.contentHash ?? ''}`, LETTERS).replace(
    /(.{4})(?=.)/g,
    '$1-',
  );

/** As it is kept and compared: letters people mix up are taken for what they look like, as Crockford has it. */
export const plainReceiptCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
