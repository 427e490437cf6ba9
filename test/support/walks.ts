// Walks through a decider: any commands by anybody at any time, and what has to hold wherever they lead.
import { describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { type Actor, visitor } from '#domain/actor.ts';
import type { Decision, Gate, Recorded } from '#domain/decider.ts';
import { type Instant, instant } from '#domain/values.ts';
import * as days from './days.ts';
import * as persons from './persons.ts';
import { type Decider, happened } from './spec.ts';

const everybody: readonly Actor[] = [
  ...Object.values(persons.oneOfEachRole),
  persons.heYining,
  persons.fengLi,
  persons.qiuHui,
  persons.shenJingshu,
  visitor,
  { ...persons.linXiaoman, roles: ['applicant', 'clerk', 'evaluator', 'bureau'] },
];

export const moments: Arbitrary<Instant> = fc.oneof(
  fc.constantFrom(
    days.firstSecondOfTheRound,
    days.newYearsEve,
    days.lastSecond,
    days.firstSecondAfter,
    days.dayOfTheCorrection,
    days.correctBy,
    days.dayOfTheAward,
  ),
  fc.integer({ min: Date.parse('2020-12-01'), max: Date.parse('2024-12-31') }).map(instant),
);

/** Words a person may send: empty, long, in any script, or none at all. */
export const words: Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', '理由', '出席十一人，十人同意', '__proto__', 'constructor'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

type Rule = {
  readonly gates: readonly Pick<Gate<never, never>, 'roles' | 'statuses'>[];
  readonly leadsTo: readonly string[];
};

type Step<Command, Context> = { readonly command: Command; readonly by: Actor; readonly context: Context };
type Taken<State, Event, Command, Context> = Step<Command, Context> & {
  readonly before: State;
  readonly decision: Decision<Event>;
  readonly after: State;
};

export type Machine<State extends { status: string }, Event, Command extends { type: string }, Context> = {
  readonly decider: Decider<State, Event, Command, Context>;
  readonly rules: Readonly<Record<Command['type'], Rule>>;
  /** The status of what a command is about, where that is a part of the record. */
  readonly statusOf?: (state: State, command: Command) => string;
  /** Where a walk may begin: logs of records that are on their way already. */
  readonly starts: readonly (readonly Recorded<Event>[])[];
  readonly commands: Arbitrary<Command>;
  readonly contexts: Arbitrary<Context>;
  /** Statuses in which nothing is accepted and nothing that is told changes anything. */
  readonly final: readonly State['status'][];
};

const WALKS = { numRuns: 40 };

export const walks = <State extends { status: string }, Event, Command extends { type: string }, Context>({
  decider: { initial, decide, evolve },
  starts,
  commands,
  contexts,
}: Machine<State, Event, Command, Context>) =>
  fc
    .record({
      start: fc.constantFrom(...starts),
      steps: fc.array(fc.record({ command: commands, by: fc.constantFrom(...everybody), context: contexts }), {
        maxLength: 12,
      }),
      at: moments,
    })
    .map(({ start, steps, at }) => {
      const log = [...start];
      const taken: Taken<State, Event, Command, Context>[] = [];
      let state = start.reduce(evolve, initial);
      for (const step of steps) {
        const before = state;
        const decision = decide(before, step.command, step.by, step.context);
        const events = decision.accepted ? decision.events.map((event) => happened(event, step.by, at)) : [];
        state = events.reduce(evolve, before);
        log.push(...events);
        taken.push({ ...step, before, decision, after: state });
      }
      return { log, taken, state };
    });

/** What holds of every one of the five. */
export const lawsOf = <State extends { status: string }, Event, Command extends { type: string }, Context>(
  name: string,
  machine: Machine<State, Event, Command, Context>,
) => {
  const { initial, evolve } = machine.decider;
  const ruleFor = (command: Command): Rule => machine.rules[command.type as Command['type']];
  const statusOf = machine.statusOf ?? (({ status }: State) => status);

  describe(`${name}, whatever anybody asks`, () => {
    test('its log always adds up to its state, also after it was stored and read', () => {
      fc.assert(
        fc.property(walks(machine), ({ log, state }) => {
          expect(log.reduce(evolve, initial)).toStrictEqual(state);
          const stored: typeof log = JSON.parse(JSON.stringify(log));
          expect(stored.reduce(evolve, initial)).toStrictEqual(JSON.parse(JSON.stringify(state)));
        }),
        WALKS,
      );
    });

    test('it takes in every event in every order, without a fault', () => {
      const all = machine.starts.flat();
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...all), { maxLength: 15 }), (events) => {
          expect(events.reduce(evolve, initial)).toHaveProperty('status');
        }),
        WALKS,
      );
    });

    test('a command leads from where its rule says to where it says, by somebody with the role for it, and to nothing when refused', () => {
      fc.assert(
        fc.property(walks(machine), ({ taken }) => {
          for (const { command, by, decision, before, after } of taken) {
            const { gates, leadsTo } = ruleFor(command);
            const permitted = gates.some(({ roles = [] }) => roles.some((role) => by.roles.includes(role)));
            if (!permitted) expect(decision).toEqual({ accepted: false, refusal: { code: 'not_permitted' } });
            if (!decision.accepted) expect(after).toBe(before);
            else {
              expect(gates.flatMap(({ statuses = [] }) => statuses)).toContain(statusOf(before, command));
              expect(leadsTo).toContain(statusOf(after, command));
            }
          }
        }),
        WALKS,
      );
    });

    test('nothing more is accepted where it is over, and nothing that is told changes it', () => {
      const all = machine.starts.flat();
      fc.assert(
        fc.property(walks(machine), ({ taken, state }) => {
          for (const { before, decision } of taken)
            if (machine.final.includes(before.status)) expect(decision.accepted).toBe(false);
          if (machine.final.includes(state.status)) expect(all.reduce(evolve, state)).toBe(state);
        }),
        WALKS,
      );
    });
  });
};
