// What every source of events has in common: it calls functions until it is closed, and can say when it is quiet.
import type { Outcome } from '../functions/sandbox.ts';

export type Source = {
  /** For people, when the run is waiting for it. */
  readonly name: string;
  /** Resolves after a look, begun later than this call, that found nothing. */
  readonly quiet: () => Promise<void>;
  /** Lets the batch in hand end. */
  readonly close: () => Promise<void>;
};

export type Surroundings = {
  /** Where the database engine answers, past the gateway. */
  readonly engine: string;
  /** Where consumers keep how far they have got. */
  readonly folder: string;
  readonly now: () => number;
  readonly invoke: (logicalId: string, event: unknown) => Promise<Outcome>;
  /** To a queue, by its ARN. */
  readonly send: (queueArn: string, body: string) => Promise<void>;
  /** Milliseconds before a retry, the first being 0. */
  readonly retryPause: (retry: number) => number;
  readonly onProblem: (what: string) => void;
};
