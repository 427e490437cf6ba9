// A booking by any commands, at any time, by anybody: what holds of every decider, and that figures always add up.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { VisitCommand } from '#domain/visit/decide.ts';
import { type VisitContext, visitRules } from '#domain/visit/rules.ts';
import type { VisitEvent, VisitState } from '#domain/visit/state.ts';
import { emptyTally, tallyChange, tallyNames, tallyOf } from '#domain/visit/tally.ts';
import { inShenzhen } from '../support/days.ts';
import * as of from '../support/visits.ts';
import { lawsOf, type Machine, moments, walks, words } from '../support/walks.ts';

const around = fc.constantFrom(
  of.theWeekBefore,
  inShenzhen('2021-04-20 09:40:00.000'),
  inShenzhen('2021-04-20 20:00:00.000'),
  inShenzhen('2021-05-21 00:00:00.000'),
);

const visitMachine: Machine<VisitState, VisitEvent, VisitCommand, VisitContext> = {
  decider: of.visitDecider,
  rules: visitRules,
  starts: Object.values(of.lifeTo),
  final: ['erased'],
  contexts: fc
    .record({
      at: fc.oneof(around, moments),
      taken: fc.nat({ max: 25 }),
      waiting: fc.nat({ max: 3 }),
      slot: fc.constantFrom(of.tuesday, undefined),
      takesVisits: fc.boolean(),
      holdsLink: fc.boolean(),
    })
    .map((drawn) => ({ ...of.usual, ...drawn })),
  commands: fc.oneof(
    fc.constantFrom<VisitCommand>(...Object.values(of.commands)),
    fc
      .record({ people: fc.integer({ min: 1, max: 30 }), purpose: words })
      .map((asked): VisitCommand => ({ type: 'bookVisit', wanted: { ...of.wanted, ...asked } })),
    fc.record({ type: fc.constantFrom('declineVisit', 'callOffVisit'), reason: words }),
    fc.record({ type: fc.constant('checkInVisit'), came: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ type: fc.constant('giveFeedback'), stars: fc.integer({ min: 1, max: 5 }) }),
  ),
};

lawsOf('a visit', visitMachine);

describe('the figures of a visit', () => {
  test('are the sum of all its changes, and no figure is ever below nothing', () => {
    fc.assert(
      fc.property(walks(visitMachine), ({ log }) => {
        let state = of.visitDecider.initial;
        let sum = emptyTally;
        for (const event of log) {
          const after = of.visitDecider.evolve(state, event);
          const change = tallyChange(state, after);
          sum = { ...sum, ...Object.fromEntries(tallyNames.map((name) => [name, sum[name] + (change[name] ?? 0)])) };
          state = after;
        }
        expect(sum).toEqual(tallyOf(state));
        for (const name of tallyNames) expect(sum[name]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
