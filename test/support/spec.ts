// The three words a rule is told in: given what happened, when somebody asks for something, then what follows.
import { expect } from '@jest/globals';
import type { Actor } from '#domain/actor.ts';
import { accept, type Decision, type Recorded } from '#domain/decider.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { CommandId, type Instant } from '#domain/values.ts';

export type Decider<State, Event, Command, Context> = {
  /** What there is before the first event. */
  readonly initial: State;
  readonly decide: (state: State, command: Command, actor: Actor, context: Context) => Decision<Event>;
  readonly evolve: (state: State, event: Recorded<Event>) => State;
};

/** An event as the log has it; which press of a button it was is no matter to any rule. */
export const happened = <Event>(event: Event, by: Actor, at: Instant): Recorded<Event> => ({
  ...event,
  at,
  by: by.id,
  commandId: CommandId.parse('0'.repeat(26)),
});

/** The words for one decider; `usual` is what it decides amid where a test says nothing else. */
export const spec = <State, Event, Command, Context>(
  { initial, decide, evolve }: Decider<State, Event, Command, Context>,
  usual: Context,
) => {
  const given = (...events: readonly Recorded<Event>[]) => {
    const state = events.reduce(evolve, initial);
    const when = (command: Command, by: Actor, otherwise: Partial<Context> = {}) => {
      const decision = decide(state, command, by, { ...usual, ...otherwise });
      return {
        decision,
        // biome-ignore lint/suspicious/noThenProperty: the third of the three words; nobody awaits it
        then: (...expected: readonly Event[]) => expect(decision).toEqual(accept(...expected)),
        /** Every fault by its path, `marks.B1`. */
        thenRefused: (code: RefusalCode, faults: Readonly<Record<string, RefusalCode>> = {}) => {
          const found = decision.accepted ? [] : (decision.refusal.faults ?? []);
          const said = Object.fromEntries(found.map((fault) => [fault.path.join('.'), fault.code]));
          expect({ code: decision.accepted ? 'accepted' : decision.refusal.code, faults: said }).toEqual({
            code,
            faults,
          });
        },
      };
    };
    return { state, when };
  };
  return { given };
};
