// What the pages of the local run are shown and may ask for; the runner hands it in.
import type { Persona } from '../personas.ts';

/** Times are milliseconds of the local clock. */
export type Letter = {
  readonly id: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
};

export type Part = { readonly name: string; readonly address: string; readonly note?: string };

export type ScheduleRow = {
  readonly name: string;
  readonly expression: string;
  readonly zone: string;
  readonly next?: number;
  readonly lastRun?: { readonly at: number; readonly error?: string };
};

export type QueueRow = {
  readonly name: string;
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
};

export type DeadLetter = {
  readonly queue: string;
  readonly id: string;
  readonly at: number;
  readonly body: string;
  readonly reason?: string;
};

export type Denial = {
  readonly at: number;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
};

export type Sources = {
  /** What a program needs to find its way: the API, who signs people in, and for which client. */
  readonly where: { readonly api: string; readonly issuer: string; readonly client: string };
  /** What runs where. */
  readonly status: () => Promise<readonly Part[]>;
  readonly letters: () => Promise<readonly Letter[]>;
  /** `moveTo` throws a RangeError for a moment it refuses. */
  readonly clock: { readonly now: () => number; readonly moveTo: (milliseconds: number) => Promise<void> };
  readonly schedules: {
    readonly list: () => readonly ScheduleRow[];
    readonly runNow: (name: string) => Promise<void>;
  };
  readonly queues: () => Promise<readonly QueueRow[]>;
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  readonly denials: () => readonly Denial[];
  readonly personas: readonly Persona[];
};
