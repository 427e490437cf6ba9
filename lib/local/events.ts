// Brings what happens in tables, queues and buckets to the functions that the templates name for it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { type Bus, type ObjectCreated, openBus } from './events/bus.ts';
import { isQueue, mappingsIn } from './events/mappings.ts';
import { type Queue, queueSource } from './events/queue-source.ts';
import type { Source, Surroundings } from './events/source.ts';
import { streamSource } from './events/stream-source.ts';
import type { Functions } from './functions.ts';
import type { Permissions } from './permissions.ts';
import type { Assembly } from './template.ts';

export type { ObjectCreated } from './events/bus.ts';

export type Events = {
  /** Resolves when every function that hears of it has the event on disk. */
  readonly objectCreated: (created: ObjectCreated) => Promise<void>;
  /** Resolves when nothing is left to do anywhere; throws, naming what is still busy, when that takes too long. */
  readonly settle: (milliseconds?: number) => Promise<void>;
  /** Lets batches in hand end: to be closed before the functions. */
  readonly close: () => Promise<void>;
};

export type EventsOptions = {
  readonly assembly: Assembly;
  readonly permissions: Permissions;
  readonly functions: Functions;
  readonly clock: Clock;
  /** Where the database engine answers, past the gateway. */
  readonly engine: string;
  readonly sqs: Queue & { readonly send: (queue: string, body: string) => Promise<void> };
  /** Where consumers keep how far they have got. */
  readonly folder: string;
  /** Milliseconds before a retry, the first being 0. */
  readonly retryPause?: (retry: number) => number;
  readonly onProblem?: (what: string) => void;
};

const growing = (retry: number): number => Math.min(100 * 2 ** retry, 10_000);

export const startEvents = async (options: EventsOptions): Promise<Events> => {
  const { assembly, functions, clock, sqs } = options;
  const mappings = mappingsIn(assembly, options.permissions);
  let handedOver = 0;

  const around: Surroundings = {
    engine: options.engine,
    folder: options.folder,
    now: clock.now,
    invoke: (logicalId, event) => {
      handedOver += 1;
      return functions.invoke(logicalId, event);
    },
    send: sqs.send,
    retryPause: options.retryPause ?? growing,
    onProblem: options.onProblem ?? ((what) => console.error(what)),
  };
  const bus: Bus = openBus({
    assembly,
    now: clock.now,
    send: sqs.send,
    invokeLater: (logicalId, event) => {
      handedOver += 1;
      return functions.invokeLater(logicalId, event);
    },
  });

  const sources: Source[] = [];
  for (const mapping of mappings)
    sources.push(isQueue(mapping.source) ? queueSource(mapping, sqs, around) : await streamSource(mapping, around));

  /** One handing over may lead to another, so all must be quiet in one round in which nothing was handed over. */
  const quietRound = async (busy: Set<string>): Promise<boolean> => {
    const before = handedOver;
    while (functions.pending() > 0) await pause(10);
    await Promise.all(
      sources.map(async ({ name, quiet }) => {
        busy.add(name);
        await quiet();
        busy.delete(name);
      }),
    );
    return handedOver === before && functions.pending() === 0;
  };

  return {
    objectCreated: bus.objectCreated,
    settle: async (milliseconds = 60_000) => {
      const late = new AbortController();
      const busy = new Set<string>();
      const settled = async () => {
        while (!late.signal.aborted && !(await quietRound(busy))) busy.clear();
      };
      const tooLong = async () => {
        await pause(milliseconds, undefined, { signal: late.signal });
        const asynchronous = functions.pending();
        const what = [...busy, ...(asynchronous > 0 ? [`${asynchronous} asynchronous events`] : [])];
        throw new Error(`Not quiet after ${milliseconds} ms: ${what.join('; ') || 'one thing leads to another'}`);
      };
      await Promise.race([settled(), tooLong()]).finally(() => late.abort());
    },
    close: async () => {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
};
