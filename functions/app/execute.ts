// Load, decide, save; again on a lost race; and a repeated command is answered, not carried out twice.
import type { Actor } from '#domain/actor.ts';
import type { Decision, Recorded, Refusal } from '#domain/decider.ts';
import type { CommandId, Instant } from '#domain/values.ts';
import { GENESIS } from './hash.ts';
import {
  type AggregateName,
  type Change,
  type Programme,
  type SideRecord,
  type Stored,
  VersionConflict,
} from './ports.ts';

/** The programme says no; the edge turns it into a problem a person can read. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** One kind of record: how it starts, and how events change it. */
export type Aggregate<State, Event> = {
  readonly name: AggregateName;
  readonly initial: State;
  readonly evolve: (state: State, event: Recorded<Event>) => State;
};

/** Who presses the button, when, and which press it is. */
export type Press = { readonly actor: Actor; readonly at: Instant; readonly commandId: CommandId };

/** A press by its name in a record: with the person, for somebody else's press under the same id is no repeat. */
export const pressName = ({ actor, commandId }: Press): string => `${actor.id}/${commandId}`;

/** The same person pressed the same button, not long ago. */
export const isRepeat = ({ recentCommands }: Stored<unknown>, press: Press): boolean =>
  recentCommands.includes(pressName(press));

/** One step of a command that touches one record; several steps are saved together or not at all. */
export type Step<State> = { readonly change: Change; readonly state: State };

/** A dozen files may be uploaded and checked at once, all of one folder. */
const ATTEMPTS = 10;
const LONGEST_PAUSE = 200;

/** Full jitter: those who lost the same race do not meet in the next one. */
const pause = (lost: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(LONGEST_PAUSE, 10 * 2 ** lost)));

/** A record nobody has written yet. */
export const unwritten = <State>(initial: State): Stored<State> => ({
  state: initial,
  version: 0,
  lastHash: GENESIS,
  recentCommands: [],
});

/** The change that follows from a decision, or the refusal thrown. */
export const step = <State, Event extends { readonly type: string }>(
  aggregate: Aggregate<State, Event>,
  id: string,
  before: Stored<State>,
  decision: Decision<Event>,
  press: Press,
): Step<State> => {
  if (!decision.accepted) throw new Refused(decision.refusal);
  const { at, actor, commandId } = press;
  const events = decision.events.map((event): Recorded<Event> => ({ ...event, at, by: actor.id, commandId }));
  const state = events.reduce(aggregate.evolve, before.state);
  return { state, change: { aggregate: aggregate.name, id, before, after: state, events } };
};

/** Runs `attempt` again while others win the race, ten times at most. */
export const retrying = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  for (let lost = 0; ; lost += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict) || lost + 1 >= ATTEMPTS) throw error;
      await pause(lost);
    }
  }
};

/** One command on one record. Returns the state that follows; throws Refused or, after ten lost races, VersionConflict. */
export const execute = <State, Event extends { readonly type: string }>(
  programme: Programme,
  aggregate: Aggregate<State, Event>,
  id: string,
  press: Press,
  decide: (state: State) => Promise<Decision<Event>> | Decision<Event>,
  also: (before: State, after: State) => Promise<readonly SideRecord[]> | readonly SideRecord[] = () => [],
  /** Changes of other records that stand or fall with this one, as they follow from `decide`. */
  others: () => readonly Change[] = () => [],
): Promise<State> =>
  retrying(async () => {
    const before = await programme.load(aggregate.name, id, aggregate.initial);
    if (isRepeat(before, press)) return before.state;
    const decision = await decide(before.state);
    if (!decision.accepted && (await programme.hasCommand(aggregate.name, id, pressName(press)))) return before.state;
    const { state, change } = step(aggregate, id, before, decision, press);
    await programme.commit([{ ...change, also: await also(before.state, state) }, ...others()]);
    return state;
  });
