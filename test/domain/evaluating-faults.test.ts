import { expect, test } from '@jest/globals';
import { roundFaults } from '#domain/round/faults.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { round, roundBut } from '../support/round.ts';

const faultsOf = (change: Parameters<typeof roundBut>[0]) =>
  roundFaults(roundBut(change)).map(({ path, message }) => `${path.join('.')}: ${message}`);

test('the round of 2020 has no fault in its rules of recusal, visit and roadshow', () => {
  expect(roundFaults(round)).toEqual([]);
});

test('a question that nobody asks cannot name the applicant’s people', () => {
  const faults = faultsOf(({ recusal }) => recusal.contactQuestions.push('fax'));
  expect(faults).toEqual(['recusal.contactQuestions.3: unknown question fax']);
});

test('a visit or roadshow is of a phase there is, and the record goes through items there are', () => {
  const faults = faultsOf(({ siteVisit, roadshow }) => {
    Object.assign(siteVisit ?? {}, { phase: 'tour', checklist: 'safety' });
    Object.assign(roadshow ?? {}, { phase: 'show' });
  });
  expect(faults).toEqual([
    'siteVisit.phase: unknown phase tour',
    'roadshow.phase: unknown phase show',
    'siteVisit.checklist: unknown group safety',
  ]);
});

test('no more photos are wanted than are taken', () => {
  const faults = faultsOf(({ siteVisit }) => {
    if (siteVisit !== undefined) siteVisit.photos.min = 21;
  });
  expect(faults).toEqual(['siteVisit.photos: min above max']);
});

test('a programme does without visit, roadshow and flags, and not without recusal', () => {
  const { siteVisit: _visit, roadshow: _roadshow, markFlags: _flags, ...without } = round;
  expect(RoundDocument.safeParse(without).success).toBe(true);
  const { recusal: _recusal, ...lawless } = without;
  expect(RoundDocument.safeParse(lawless).success).toBe(false);
});
