// A decision is a function from what is true and what is asked to what follows; gates say who may ask, and when.
import type { Actor, Role } from './actor.ts';
import { hasRole } from './actor.ts';
import type { RefusalCode } from './refusals.ts';
import type { CommandId, Instant, PersonId } from './values.ts';

/** One thing wrong with what was sent: where (a path into it) and why. */
export type Fault = {
  readonly path: readonly (string | number)[];
  readonly code: RefusalCode;
  /** For the people who write rounds: what exactly is wrong there. */
  readonly detail?: string;
};

export type Refusal = {
  readonly code: RefusalCode;
  readonly faults?: readonly Fault[];
  /** In how many seconds it is worth asking again. */
  readonly retryAfter?: number;
};

export type Decision<Event> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** An event as it stands in the log: what happened, when, by whom, and by which press of a button. */
export type Recorded<Event> = Event & { readonly at: Instant; readonly by: PersonId; readonly commandId: CommandId };

export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ accepted: true, events });

export const refuse = (code: RefusalCode, faults?: readonly Fault[]): Decision<never> => ({
  accepted: false,
  refusal: faults === undefined || faults.length === 0 ? { code } : { code, faults },
});

/** A small named condition on who acts, on what, and when. `Context` is what the rule needs beside the state. */
export type Gate<State, Context> = {
  readonly name: string;
  readonly refusal: RefusalCode;
  readonly passes: (state: State, actor: Actor, context: Context) => boolean;
  /** The roles it lets pass, where it is about roles: a column of the permission matrix. */
  readonly roles?: readonly Role[];
  /** The statuses it lets pass, where it is about status: the arrows of the state diagram. */
  readonly statuses?: readonly string[];
};

/** What a command needs (its gates, in order) and where it leads. */
export type Rule<State extends { status: string }, Context> = {
  readonly gates: readonly Gate<State, Context>[];
  readonly leadsTo: readonly State['status'][];
};

export type Rules<Command extends string, State extends { status: string }, Context> = Readonly<
  Record<Command, Rule<State, Context>>
>;

export const by = (...allowed: readonly Role[]): Gate<unknown, unknown> => ({
  name: `by ${allowed.join(' or ')}`,
  refusal: 'not_permitted',
  roles: allowed,
  passes: (_state, actor) => hasRole(actor, ...allowed),
});

/** In one of these statuses; outside them it is refused, for the reason given. */
export const inStatus = <State extends { readonly status: string }>(
  refusal: RefusalCode,
  ...statuses: readonly State['status'][]
): Gate<State, unknown> => ({
  name: `while ${statuses.join(' or ')}`,
  refusal,
  statuses,
  passes: ({ status }) => statuses.includes(status),
});

/** The names of the gates on one command: first refusal wins, and none means the way is open. */
export const firstRefusal = <State, Context>(
  gates: readonly Gate<State, Context>[],
  state: State,
  actor: Actor,
  context: Context,
): RefusalCode | undefined => gates.find((gate) => !gate.passes(state, actor, context))?.refusal;

/** The commands open to this person now, for the portal's buttons and the API's views. */
export const allowedActions = <Command extends string, State extends { status: string }, Context>(
  rules: Rules<Command, State, Context>,
  state: State,
  actor: Actor,
  context: Context,
): Command[] =>
  (Object.keys(rules) as Command[]).filter(
    (command) => firstRefusal(rules[command].gates, state, actor, context) === undefined,
  );
