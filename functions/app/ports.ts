// What the application needs from the world, as types.
import type { Recorded } from '#domain/decider.ts';
import type { Instant } from '#domain/values.ts';

/** A record as stored: its state, and what the next change has to name to be let in. */
export type Stored<State> = {
  readonly state: State;
  /** How many events stand in its log. */
  readonly version: number;
  /** Hash of the last event, the link of the next. */
  readonly lastHash: string;
  /** The last few commands, so that a repeat is known without reading the log. */
  readonly recentCommands: readonly string[];
};

/** A thing of the programme with a log of its own. */
export type AggregateName = 'round' | 'folder' | 'application' | 'evaluation' | 'site';

export type Change = {
  readonly aggregate: AggregateName;
  readonly id: string;
  readonly before: Stored<unknown>;
  readonly after: unknown;
  readonly events: readonly Recorded<{ readonly type: string }>[];
  /** Records that stand or fall with the change: `ifAbsent` ones are claims nobody else may hold. */
  readonly also?: readonly SideRecord[];
};

export type SideRecord =
  | { readonly put: RecordKey; readonly body: Readonly<Record<string, unknown>>; readonly ifAbsent: true }
  | { readonly remove: RecordKey };

export type RecordKey = { readonly pk: string; readonly sk: string };

/** Somebody else was faster: load again and decide again. */
export class VersionConflict extends Error {
  constructor(what: string) {
    super(`${what} was changed meanwhile`);
    this.name = 'VersionConflict';
  }
}

export type Programme = {
  load: <State>(aggregate: AggregateName, id: string, initial: State) => Promise<Stored<State>>;
  /** All or nothing; throws VersionConflict where one record is not as it was. */
  commit: (changes: readonly Change[]) => Promise<void>;
  /** Whether a command stands in the log already. */
  hasCommand: (aggregate: AggregateName, id: string, commandId: string) => Promise<boolean>;
};

export type Clock = { readonly now: () => Instant };
