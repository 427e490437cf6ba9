import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consentMachine, dataRequestMachine, destructionMachine } from '../support/personal-machines.ts';
import { lawsOf, walks } from '../support/walks.ts';

lawsOf('consents', consentMachine);
lawsOf('a data request', dataRequestMachine);
lawsOf('a destruction', destructionMachine);

const RUNS = { numRuns: 60 };

describe('whatever anybody asks', () => {
  test('no consent that was recorded is ever rewritten', () => {
    fc.assert(
      fc.property(walks(consentMachine), ({ taken }) => {
        for (const { before, after } of taken) {
          const had = before.status === 'kept' ? before.records : [];
          expect(after.status === 'kept' ? after.records.slice(0, had.length) : []).toEqual(had);
        }
      }),
      RUNS,
    );
  });

  test('no request is answered by who examined it, and nothing handed in is deleted', () => {
    fc.assert(
      fc.property(walks(dataRequestMachine), ({ taken, state }) => {
        if (state.status === 'answered') expect(state.answeredBy).not.toBe(state.proposedBy);
        for (const { decision, context } of taken)
          for (const event of decision.accepted ? decision.events : [])
            if (event.type === 'dataRequestAnswered' && context.handedIn) expect(event.outcome).not.toBe('deleted');
      }),
      RUNS,
    );
  });

  test('nothing is destroyed that another than its proposer did not approve', () => {
    fc.assert(
      fc.property(walks(destructionMachine), ({ state }) => {
        if (state.status === 'carried_out') expect(state.approvedBy).not.toBe(state.proposedBy);
      }),
      RUNS,
    );
  });
});
