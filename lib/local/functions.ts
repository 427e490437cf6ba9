// Runs the functions of the templates: each bundle in threads of its own, with its environment, its limits and its key.
import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type Endpoints, environmentOf, type FunctionSpec, specOf } from './functions/environment.ts';
import { type Later, openLater, type SendTo } from './functions/later.ts';
import { type Pool, poolOf } from './functions/pool.ts';
import { failure, type Outcome, openSandbox } from './functions/sandbox.ts';
import type { Permissions } from './permissions.ts';
import type { Assembly } from './template.ts';

export type { Endpoints } from './functions/environment.ts';
export type { Outcome } from './functions/sandbox.ts';

export type Functions = {
  /** Waits for the answer, as an API does. */
  readonly invoke: (logicalId: string, event: unknown) => Promise<Outcome>;
  /**
   * Resolves when the event is on disk: from then on it is tried, retried and, in the end, set aside as AWS does,
   * even over a restart. `finished` is the last outcome.
   */
  readonly invokeLater: (logicalId: string, event: unknown) => Promise<{ readonly finished: Promise<Outcome> }>;
  /** Asynchronous events not yet done. */
  readonly pending: () => number;
  readonly timeoutOf: (logicalId: string) => number;
  readonly close: () => Promise<void>;
};

export type FunctionsOptions = {
  readonly assembly: Assembly;
  readonly permissions: Permissions;
  readonly endpoints: Endpoints;
  readonly clock: Clock;
  /** Where asynchronous events wait. */
  readonly file: string;
  /** To a queue, by its ARN. */
  readonly send: SendTo;
  readonly onLog: (logicalId: string, line: string) => void;
  /** Before each retry of an asynchronous event; AWS waits one minute, then two. */
  readonly retryPauses?: readonly number[];
};

const LARGEST_EVENT = 6 * 1024 * 1024;
const MOST_THREADS = 4;

export const startFunctions = async (options: FunctionsOptions): Promise<Functions> => {
  const { assembly, clock } = options;
  // Threads take their zone from the process, and in Lambda it is always this one.
  process.env['TZ'] = 'UTC';
  const specs = new Map(assembly.ofType('AWS::Lambda::Function').map((it) => [it.logicalId, specOf(it)]));
  const pools = new Map<string, Pool>();

  const known = (logicalId: string): FunctionSpec => {
    const spec = specs.get(logicalId);
    if (spec === undefined) throw new Error(`No function of the templates is called ${logicalId}`);
    return spec;
  };

  const opened = (spec: FunctionSpec): Pool =>
    poolOf(Math.min(spec.ReservedConcurrentExecutions ?? MOST_THREADS, MOST_THREADS), () =>
      openSandbox({
        spec,
        environment: environmentOf(spec, options.endpoints),
        offset: clock.offset(),
        onLog: (line) => options.onLog(spec.id, line),
      }),
    );

  const invoke = async (logicalId: string, event: unknown, requestId: string = randomUUID()): Promise<Outcome> => {
    const spec = known(logicalId);
    const text = JSON.stringify(event) ?? 'null';
    if (Buffer.byteLength(text) > LARGEST_EVENT) return failure('RequestTooLargeException', 'Request must be smaller.');
    if (spec.ReservedConcurrentExecutions === 0) return failure('TooManyRequestsException', 'Rate Exceeded.');
    const pool = pools.get(logicalId) ?? opened(spec);
    pools.set(logicalId, pool);
    return pool.run(text, requestId);
  };

  const later: Later = await openLater({ ...options, specs, invoke });
  const stop = clock.onMove(() => {
    for (const pool of pools.values()) pool.moveClock(clock.offset());
  });

  return {
    invoke: (logicalId, event) => invoke(logicalId, event),
    invokeLater: async (logicalId, event) => later.accept(known(logicalId).id, event),
    pending: later.pending,
    timeoutOf: (logicalId) => known(logicalId).Timeout,
    close: async () => {
      stop();
      await Promise.all([later.close(), ...[...pools.values()].map((pool) => pool.close())]);
    },
  };
};
