import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isLiving } from '#domain/site/state.ts';
import { drawMachine, inspectionMachine, siteMachine } from '../support/site-machines.ts';
import { lawsOf, walks } from '../support/walks.ts';

lawsOf('a site', siteMachine);
lawsOf('a draw', drawMachine);
lawsOf('an inspection', inspectionMachine);

describe('the record of a site', () => {
  test('loses nothing of its history, its plaques or its media, and always ends with what it is now', () => {
    fc.assert(
      fc.property(walks(siteMachine), ({ taken }) => {
        for (const { before, after } of taken) {
          if (before.status === 'absent' || after.status === 'absent') continue;
          for (const kept of ['history', 'formerPlaques', 'media', 'duties'] as const)
            expect(after[kept].length).toBeGreaterThanOrEqual(before[kept].length);
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
          expect(after.history.at(-1)?.status).toBe(after.status);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('never has a number twice, and has none that is valid once it has ended', () => {
    fc.assert(
      fc.property(walks(siteMachine), ({ state }) => {
        if (state.status === 'absent') return;
        const numbers = [...state.formerPlaques, ...(state.plaque === undefined ? [] : [state.plaque])].map(
          ({ number }) => number,
        );
        if (state.status === 'delisted' || state.status === 'exited')
          expect(state.history.at(-1)?.plaque).not.toBe('valid');
        if (!isLiving(state)) expect(state.history.at(-1)?.plaque).not.toBe('suspended');
        expect(numbers.length).toBe(state.formerPlaques.length + (state.plaque === undefined ? 0 : 1));
      }),
      { numRuns: 40 },
    );
  });
});
