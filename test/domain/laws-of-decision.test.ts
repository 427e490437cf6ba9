// What holds of the vote, the public notice and objections, whatever anybody asks.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ballotMachine, objectionMachine, publicityMachine } from '../support/decision-machines.ts';
import { lawsOf, walks } from '../support/walks.ts';

lawsOf('a ballot', ballotMachine);
lawsOf('a public notice', publicityMachine);
lawsOf('an objection', objectionMachine);

const RUNS = { numRuns: 60 };

test('a vote that was cast stands as it was, and nobody recused has one', () => {
  fc.assert(
    fc.property(walks(ballotMachine), ({ taken }) => {
      for (const { before, after } of taken) {
        if (before.status !== 'open' || !('members' in after)) continue;
        for (const { id, vote } of before.members.filter((member) => member.vote !== undefined))
          expect(after.members.find((member) => member.id === id)?.vote).toBe(vote);
        for (const { vote, recused } of after.members) if (recused !== undefined) expect(vote).toBeUndefined();
      }
    }),
    RUNS,
  );
});

test('what is open to the public was opened by another than drafted it, and does not change any more', () => {
  fc.assert(
    fc.property(walks(publicityMachine), ({ taken }) => {
      for (const { before, after } of taken) {
        if ('openedBy' in after && !('openedBy' in before)) expect(after.openedBy).not.toBe(after.draftedBy);
        if (!('contentHash' in before)) continue;
        const { status: _before, ...frozen } = before;
        expect(after).toMatchObject(frozen);
      }
    }),
    RUNS,
  );
});

test('nobody upholds an objection they took up themselves', () => {
  fc.assert(
    fc.property(walks(objectionMachine), ({ taken }) => {
      for (const { command, by, decision, before } of taken)
        if (command.type === 'upholdObjection' && decision.accepted && 'acceptedBy' in before)
          expect(by.id).not.toBe(before.acceptedBy);
    }),
    RUNS,
  );
});
