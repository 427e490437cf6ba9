import { expect, test } from '@jest/globals';
import { type RefusalCode, refusals } from '#domain/refusals.ts';

const codes = Object.keys(refusals) as RefusalCode[];

test.each(codes)('%s is said to a person in a whole sentence of each language', (code) => {
  const { zh, en } = refusals[code];
  expect(zh).toMatch(/^\p{Script=Han}.*。$/u);
  expect(zh).not.toMatch(/\p{Script=Han}[,.;:?!()]|[,.;:?!()]\p{Script=Han}/u);
  expect(en).toMatch(/^[A-Z].*\.$/);
});
