// Events nobody waits for: kept on disk, tried three times at most, then handed to where the template says.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { holdAlone } from '../lock.ts';
import type { Permissions } from '../permissions.ts';
import { entriesOf, openJournal } from '../sqs/journal.ts';
import type { Assembly } from '../template.ts';
import { type FunctionSpec, functionArn } from './environment.ts';
import type { Outcome } from './sandbox.ts';

/** To a queue, by its ARN. */
export type SendTo = (queueArn: string, body: string) => Promise<void>;

export type Later = {
  readonly accept: (logicalId: string, event: unknown) => Promise<{ readonly finished: Promise<Outcome> }>;
  readonly pending: () => number;
  readonly close: () => Promise<void>;
};

export type LaterOptions = {
  readonly assembly: Assembly;
  readonly permissions: Permissions;
  readonly specs: ReadonlyMap<string, FunctionSpec>;
  readonly clock: Clock;
  readonly file: string;
  readonly send: SendTo;
  readonly invoke: (logicalId: string, event: unknown, requestId: string) => Promise<Outcome>;
  readonly retryPauses?: readonly number[];
};

const Accepted = z.object({ id: z.string(), function: z.string(), event: z.unknown() });
type Accepted = z.infer<typeof Accepted>;
const Entry = z.union([z.object({ put: Accepted }), z.object({ gone: z.string() })]);

const Destination = z.object({ Destination: z.string() });
const Config = z.object({
  FunctionName: z.string(),
  Qualifier: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.object({ OnFailure: Destination.optional(), OnSuccess: z.never().optional() }).default({}),
});
type Config = z.infer<typeof Config>;

const heldIn = (file: string): readonly Accepted[] => {
  const held = new Map<string, Accepted>();
  for (const raw of entriesOf(file)) {
    const entry = Entry.parse(raw);
    if ('put' in entry) held.set(entry.put.id, entry.put);
    else held.delete(entry.gone);
  }
  return [...held.values()];
};

const sendsTo = (spec: FunctionSpec, config: Config | undefined): readonly string[] =>
  [config?.DestinationConfig.OnFailure?.Destination, spec.DeadLetterConfig?.TargetArn].flatMap((it) => it ?? []);

const refuseMissingGrants = (options: LaterOptions, configs: ReadonlyMap<string, Config>): void => {
  const problems = [...options.specs.values()].flatMap((spec) =>
    sendsTo(spec, configs.get(spec.id)).flatMap((resource) => {
      if (!resource.startsWith('arn:aws:sqs:')) return `${spec.id}: the failure destination ${resource} is no queue`;
      const verdict = options.permissions.mayCall(spec.id, { action: 'sqs:SendMessage', resource });
      return verdict.allowed ? [] : verdict.reason;
    }),
  );
  if (problems.length > 0) throw new Error(`Failed events could not be set aside:\n  ${problems.join('\n  ')}`);
};

export const openLater = async (options: LaterOptions): Promise<Later> => {
  const { clock, send, retryPauses = [1_000, 2_000] } = options;
  const configs = new Map(
    options.assembly.ofType('AWS::Lambda::EventInvokeConfig').map(({ properties }) => {
      const config = Config.parse(properties);
      return [config.FunctionName, config];
    }),
  );
  refuseMissingGrants(options, configs);
  const ended = new AbortController();
  const lock = holdAlone(options.file);
  const held = heldIn(options.file);
  const journal = await openJournal(
    options.file,
    held.map((put) => ({ put })),
  );
  const working = new Map<string, Promise<Outcome>>();

  const setAside = async ({ id, function: name, event }: Accepted, invocations: number, outcome: Outcome) => {
    const spec = options.specs.get(name);
    const onFailure = configs.get(name)?.DestinationConfig.OnFailure?.Destination;
    const deadLetters = spec?.DeadLetterConfig?.TargetArn;
    const record = {
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      requestContext: {
        requestId: id,
        functionArn: `${functionArn(name)}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: invocations,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: outcome.ok ? outcome.payload : outcome.error,
    };
    if (onFailure !== undefined) await send(onFailure, JSON.stringify(record));
    if (deadLetters !== undefined) await send(deadLetters, JSON.stringify(event));
  };

  const work = async (accepted: Accepted): Promise<Outcome> => {
    const retries = configs.get(accepted.function)?.MaximumRetryAttempts ?? 2;
    for (let invocations = 1; ; invocations += 1) {
      const outcome = await options.invoke(accepted.function, accepted.event, accepted.id);
      // What the end of the run cut short is still on disk, and starts anew with the next run.
      if (ended.signal.aborted) return outcome;
      if (!outcome.ok && invocations <= retries) {
        await pause(retryPauses[invocations - 1] ?? 0, undefined, { signal: ended.signal }).catch(() => {});
        if (ended.signal.aborted) return outcome;
        continue;
      }
      if (!outcome.ok) await setAside(accepted, invocations, outcome);
      await journal.append({ gone: accepted.id });
      return outcome;
    }
  };

  const begin = (accepted: Accepted): Promise<Outcome> => {
    const finished = work(accepted).finally(() => working.delete(accepted.id));
    working.set(accepted.id, finished);
    // Whoever wants the failure awaits it; nobody has to.
    finished.catch(() => {});
    return finished;
  };

  for (const accepted of held) if (options.specs.has(accepted.function)) void begin(accepted);

  return {
    accept: async (logicalId, event) => {
      const accepted = { id: randomUUID(), function: logicalId, event };
      await journal.append({ put: accepted });
      return { finished: begin(accepted) };
    },
    pending: () => working.size,
    close: async () => {
      ended.abort();
      await Promise.allSettled(working.values());
      await journal.close();
      lock.release();
    },
  };
};
