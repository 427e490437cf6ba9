import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarYearMachine, recusalMachine, roadshowMachine, siteVisitMachine } from '../support/review-machines.ts';
import { round } from '../support/round.ts';
import { lawsOf, walks } from '../support/walks.ts';

lawsOf('a year of the calendar', calendarYearMachine);
lawsOf('the recusal register', recusalMachine);
lawsOf('a site visit', siteVisitMachine);
lawsOf('a roadshow', roadshowMachine);

const RUNS = { numRuns: 60 };

describe('whatever anybody asks', () => {
  test('no day of the calendar is in force that one person alone entered', () => {
    fc.assert(
      fc.property(walks(calendarYearMachine), ({ taken }) => {
        for (const { command, by, decision, before } of taken)
          if (decision.accepted && command.type === 'confirmCalendarYear')
            expect('enteredBy' in before ? before.enteredBy : by.id).not.toBe(by.id);
      }),
      RUNS,
    );
  });

  test('a visit is signed by two visitors and the host, or not at all', () => {
    fc.assert(
      fc.property(walks(siteVisitMachine), ({ state }) => {
        if (state.status !== 'signed' && state.status !== 'concluded') return;
        expect(state.host).toBeDefined();
        expect(new Set(state.signatures.map(({ person }) => person)).size).toBeGreaterThanOrEqual(
          round.siteVisit?.visitors ?? 0,
        );
      }),
      RUNS,
    );
  });

  test('no two slots are open at once', () => {
    fc.assert(
      fc.property(walks(roadshowMachine), ({ taken }) => {
        for (const { after } of taken)
          if ('slots' in after) expect(after.slots.filter(({ status }) => status === 'open').length).toBeLessThan(2);
      }),
      RUNS,
    );
  });
});
