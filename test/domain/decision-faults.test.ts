// What contradicts itself between the vote and the agreement, and a programme that does without some of it.
import { expect, test } from '@jest/globals';
import { roundFaults } from '#domain/round/faults.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { round, roundBut } from '../support/round.ts';

const pathsOf = (spoil: (copy: RoundDocument) => void) =>
  roundFaults(roundBut(spoil)).map(({ path }) => path.join('.'));

test.each<[string, (copy: RoundDocument) => void, string]>([
  ['asks for more members than it allows', (r) => Object.assign(r.decision.members, { least: 26 }), 'decision.members'],
  [
    'asks for more than all to take part',
    (r) => Object.assign(r.decision, { quorum: { part: 4, of: 3 } }),
    'decision.quorum',
  ],
  [
    'asks for more than all to agree',
    (r) => Object.assign(r.decision, { majority: { part: 2, of: 2 } }),
    'decision.majority',
  ],
  [
    'shows the public the answer to a question nobody asks',
    (r) => Object.assign(r.publicity ?? {}, { shows: { address: 'venueAdress' } }),
    'publicity.shows.address',
  ],
  [
    'lets people object to what is never on public notice',
    (r) => {
      delete r.publicity;
    },
    'objection',
  ],
])('a round that %s is not published', (_what, spoil, path) => {
  expect(pathsOf(spoil)).toEqual([path]);
});

test('a round may do without a public notice, objections and an agreement', () => {
  const plain = pathsOf((r) => {
    delete r.publicity;
    delete r.objection;
    delete r.agreement;
  });
  expect(plain).toEqual([]);
});

test('the round of 2020 asks for two thirds, more than half, and five working days, all by our default', () => {
  const { decision, publicity, objection, agreement } = round;
  expect(decision).toMatchObject({ quorum: { part: 2, of: 3 }, majority: { part: 1, of: 2 }, source: 'default' });
  expect(publicity).toMatchObject({ workingDays: 5, source: 'default' });
  const limits = Object.values(objection ?? {});
  expect(limits.map(({ workingDays }) => workingDays)).toEqual([2, 10, 10, 5]);
  for (const { source } of [...limits, ...(agreement === undefined ? [] : [agreement])]) expect(source).toBe('default');
});
