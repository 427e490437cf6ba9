// Walks of all five kinds of record through the real engine: what is stored is what its stored log adds up to.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logsIn } from '#adapters/dynamo/log.ts';
import * as aggregates from '#app/aggregates.ts';
import { type Aggregate, step } from '#app/execute.ts';
import { logFaults } from '#app/log-faults.ts';
import { accept, type Recorded } from '#domain/decider.ts';
import { applicationMachine, evaluationMachine, folderMachine, roundMachine } from '../support/machines.ts';
import { siteMachine } from '../support/site-machines.ts';
import { type Machine, walks } from '../support/walks.ts';
import { press, programme } from './appending.ts';
import { programmeTable } from './tables.ts';

/** An evaluation's id has three parts. */
const idOf = (name: string, walk: number): string =>
  name === 'evaluation' ? `APP${walk}/documents/p` : `${name}${walk}`;

const holdsFor = <
  State extends { status: string },
  Event extends { type: string },
  Command extends { type: string },
  Context,
>(
  aggregate: Aggregate<State, Event>,
  machine: Machine<State, Event, Command, Context>,
  numRuns = 20,
) =>
  test(`the stored log of a walked ${aggregate.name} is sound and adds up to what is stored`, async () => {
    let walk = 0;
    await fc.assert(
      fc.asyncProperty(walks(machine), async ({ log, taken }) => {
        walk += 1;
        const decided = taken.flatMap(({ decision }) => (decision.accepted ? [decision.events] : []));
        const begun = log.slice(0, log.length - decided.flat().length);
        const of = { aggregate: aggregate.name, id: idOf(aggregate.name, walk) };
        const stored = () => programme.load(aggregate.name, of.id, aggregate.initial);
        for (const [n, events] of [begun, ...decided].entries()) {
          if (events.length === 0) continue;
          const { change } = step(aggregate, of.id, await stored(), accept(...events), press(n));
          await programme.commit([change]);
        }
        const placed = await logsIn(programmeTable).read(of);
        const { state, version, lastHash } = await stored();
        expect(version).toBe(log.length);
        expect(logFaults(of, placed, { version, lastHash })).toEqual([]);
        const events = placed.map(({ content }): Recorded<Event> => Object(content).event);
        expect(events.reduce(aggregate.evolve, aggregate.initial)).toStrictEqual(state);
      }),
      { numRuns },
    );
  });

// A round is long, and every event of it too.
holdsFor(aggregates.rounds, roundMachine, 4);
holdsFor(aggregates.folders, folderMachine);
holdsFor(aggregates.applications, applicationMachine);
holdsFor(aggregates.evaluations, evaluationMachine);
holdsFor(aggregates.sites, siteMachine);
