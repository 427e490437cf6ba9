import { describe, expect, test } from '@jest/globals';
import { roundFaults } from '#domain/round/faults.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { round, roundBut } from '../support/round.ts';

const faultsOf = (change: Parameters<typeof roundBut>[0]) =>
  roundFaults(roundBut(change)).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the rules of a site', () => {
  test('of 2020 contradict themselves nowhere, and say of every figure of ours that it is our default', () => {
    expect(roundFaults(round)).toEqual([]);
    const { plaque, changes, rectification, delisting, exhibition, term } = round;
    expect([plaque, changes, rectification, delisting].map((rules) => rules?.source)).toEqual(Array(4).fill('default'));
    expect([exhibition, term].map((rules) => rules?.source)).toEqual(['notice', 'notice']);
  });

  test.each<[string, Parameters<typeof roundBut>[0], string]>([
    [
      'an exhibition that ends before it begins',
      (copy) => Object.assign(copy.exhibition ?? {}, { until: '2021-01-31' }),
      'exhibition.until: until is before from',
    ],
    [
      'more extension than there was time',
      (copy) => Object.assign(copy.rectification ?? {}, { extensionDays: 31 }),
      'rectification.extensionDays: the extension is longer than the time it extends',
    ],
    [
      'fraud banned for less than a lapse',
      (copy) => Object.assign(copy.delisting?.banYears ?? {}, { fraud: 1 }),
      'delisting.banYears.fraud: fraud is banned for less than a lapse',
    ],
    [
      'a review before the term',
      (copy) => Object.assign(copy.term ?? {}, { months: 3 }),
      'term.reviewDaysBefore: the review would begin before the term',
    ],
    [
      'inspections that lead to nothing',
      (copy) => {
        delete copy.delisting;
      },
      'inspection: what an inspection finds leads to nothing without rectification and delisting',
    ],
    [
      'something to put right that nobody re-checks',
      (copy) => {
        delete copy.inspection;
      },
      'rectification: nobody can be re-checked without inspections',
    ],
    [
      'a promise that nobody was asked for',
      (copy) => Object.assign(copy.duties[0]?.promised ?? {}, { table: 'pledges' }),
      'duties.0.promised: unknown question',
    ],
    [
      'proof under the code of another paper',
      (copy) => Object.assign(copy.rectification?.attachments[0] ?? {}, { code: 'D01' }),
      'rectification.attachments.0: duplicate id D01',
    ],
  ])('%s is found', (_what, spoil, fault) => {
    expect(faultsOf((copy) => void spoil(copy))).toEqual([fault]);
  });

  test('are for programmes that have sites to look after; another does without any of them', () => {
    const { plaque: _p, exhibition: _e, changes: _c, inspection: _i, rectification: _r, ...rest } = round;
    const { delisting: _d, term: _t, ...without } = rest;
    const parsed = RoundDocument.parse(without);
    expect(roundFaults(parsed)).toEqual([]);
  });
});
