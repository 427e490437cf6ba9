// The formats of text answers: how each is put right first, and what is then wrong with it.
import * as z from 'zod';
import { normaliseCreditCode, readCreditCode } from '../credit-code.ts';
import type { RefusalCode } from '../refusals.ts';
import type { TextFormat } from './form.ts';

type Format = { readonly normalise: (text: string) => string; readonly fault: (text: string) => RefusalCode | null };

const matching = (pattern: RegExp, normalise: Format['normalise'] = (text) => text.trim()): Format => ({
  normalise,
  fault: (text) => (pattern.test(text) ? null : 'wrong_format'),
});

const digitsOnly = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

/** Mobile numbers of the mainland; no list of carriers' prefixes, they change. */
const mobile = matching(/^1[3-9]\d{9}$/, (text) => digitsOnly(text).replace(/^(\+86|0086)/, ''));

/** The notice itself prints 25832101 without an area code: eight digits are Shenzhen's, 0755. */
const landline = matching(/^0(10|2\d|[3-9]\d{2})-?[2-9]\d{6,7}(-\d{1,6})?$/, (text) => {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/^[2-9]\d{7}$/.test(plain)) return `0755-${plain}`;
  return plain.replace(/^(0(?:10|2\d|[3-9]\d{2}))(?=[2-9])/, '$1-');
});

const email: Format = {
  normalise: (text) => text.trim().replace(/@[^@]*$/, (domain) => domain.toLowerCase()),
  fault: (text) => (text.length <= 254 && z.email().safeParse(text).success ? null : 'wrong_format'),
};

const url: Format = {
  normalise: (text) => text.trim(),
  fault: (text) => (z.url({ protocol: /^https?$/ }).safeParse(text).success ? null : 'wrong_format'),
};

const creditCode: Format = {
  normalise: normaliseCreditCode,
  fault: (text) => {
    const result = readCreditCode(text);
    return result.valid ? null : `credit_code_${result.fault}`;
  },
};

export const formats: Readonly<Record<TextFormat, Format>> = {
  credit_code: creditCode,
  person_name: matching(/^[\p{Script=Han}\p{L}· .'-]+$/u),
  organisation_name: matching(/^[\p{Script=Han}\p{L}\p{N}（）()· -]+$/u),
  mobile,
  landline,
  email,
  url,
  postcode: matching(/^\d{6}$/, digitsOnly),
};

/** Eighteen characters that pass the check of GB 11643: somebody wrote an identity number into a text. */
export const holdsIdentityNumber = (text: string): boolean =>
  (text.match(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? []).some((candidate) => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, i) => total + weight * Number(candidate.charAt(i)), 0);
    return '10X98765432'.charAt(sum % 11) === candidate.charAt(17).toUpperCase();
  });
