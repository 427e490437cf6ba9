// Hands the records of a table's stream to a function, in order, and remembers how far it has got.
import { setTimeout as pause } from 'node:timers/promises';
import { functionArn } from '../functions/environment.ts';
import { region } from '../resources.ts';
import { type BatchWork, workOff } from './batches.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import type { Mapping } from './mappings.ts';
import type { Source, Surroundings } from './source.ts';
import { openStream, type Stream, type StreamRecord } from './stream.ts';

/** Milliseconds between looks, the longer the less there is to see. */
const idlePause = (looksInVain: number): number => Math.min(10 * 2 ** looksInVain, 200);
const PROBLEM_PAUSE = 1000;
const tableOf = (arn: string): string => /:table\/([^/]+)\//.exec(arn)?.[1] ?? arn;

/** A consumer of what is new only begins at what is last when it first starts, and never skips again. */
const begin = async (stream: Stream, checkpoint: Checkpoint, fromTheStart: boolean): Promise<void> => {
  if (checkpoint.began()) return;
  for (const shard of fromTheStart ? [] : await stream.shards()) {
    for (;;) {
      const after = checkpoint.of(shard);
      const records = await stream.after({ shard, ...(after !== undefined && { after }) }, 1000);
      const last = records.at(-1);
      if (last === undefined) break;
      checkpoint.keep(shard, last.dynamodb.SequenceNumber);
    }
  }
  checkpoint.begin();
};

export const streamSource = async (mapping: Mapping, around: Surroundings): Promise<Source> => {
  const stream = await openStream(around.engine, tableOf(mapping.source));
  const checkpoint = openCheckpoint(around.folder, mapping.id, stream.arn);
  await begin(stream, checkpoint, mapping.fromTheStart);
  const ended = new AbortController();
  let onQuiet: (() => void)[] = [];
  let asleep = new AbortController();

  const workIn = (shard: string): BatchWork => ({
    mapping,
    stopping: ended.signal,
    retryPause: around.retryPause,
    invoke: (records) => around.invoke(mapping.function, { Records: records.map((it) => shown(it, mapping)) }),
    done: (record) => checkpoint.keep(shard, record.dynamodb.SequenceNumber),
    setAside: async (records, invocations) => {
      if (mapping.onFailure === undefined) return around.onProblem(`${mapping.id} gave up ${records.length} records`);
      const record = failureOf(records, { mapping, shard, invocations, now: around.now() });
      await around.send(mapping.onFailure, JSON.stringify(record));
    },
  });

  const look = async (): Promise<number> => {
    let found = 0;
    for (const shard of await stream.shards()) {
      const after = checkpoint.of(shard);
      const records = await stream.after({ shard, ...(after !== undefined && { after }) }, mapping.batchSize);
      found += records.length;
      const last = records.at(-1);
      const wanted = records.filter(mapping.matches);
      if ((await workOff(workIn(shard), wanted)) && last) checkpoint.keep(shard, last.dynamodb.SequenceNumber);
    }
    return found;
  };

  const sleep = async (milliseconds: number): Promise<void> => {
    asleep = new AbortController();
    const signal = AbortSignal.any([ended.signal, asleep.signal]);
    await pause(milliseconds, undefined, { signal }).catch(() => {});
  };

  const run = async (): Promise<void> => {
    for (let inVain = 0; !ended.signal.aborted; ) {
      const waiting = onQuiet;
      onQuiet = [];
      const found = await look().catch((reason) => {
        if (!ended.signal.aborted) around.onProblem(`${mapping.id}: ${reason}`);
        return undefined;
      });
      if (found === 0) for (const done of waiting) done();
      else onQuiet.push(...waiting);
      inVain = found === 0 ? inVain + 1 : 0;
      if (found === undefined) await sleep(PROBLEM_PAUSE);
      // Someone who waits for quiet asked after this look began, so look again at once.
      else if (found === 0 && onQuiet.length === 0) await sleep(idlePause(inVain));
    }
  };
  const running = run().finally(() => {
    for (const done of onQuiet) done();
  });

  return {
    name: `${mapping.id} (the stream of ${tableOf(mapping.source)} to ${mapping.function})`,
    quiet: async () => {
      if (ended.signal.aborted) return;
      const quiet = new Promise<void>((done) => onQuiet.push(done));
      asleep.abort();
      await quiet;
    },
    close: async () => {
      ended.abort();
      await running;
    },
  };
};

const shown = (record: StreamRecord, { source }: Mapping) => ({
  ...record,
  awsRegion: region,
  eventSourceARN: source,
});

type Failure = {
  readonly mapping: Mapping;
  readonly shard: string;
  readonly invocations: number;
  readonly now: number;
};

/** Where to find the records, not the records themselves: that is all AWS sends. */
const failureOf = (records: readonly StreamRecord[], { mapping, shard, invocations, now }: Failure) => {
  const [first, last] = [records[0], records.at(-1)];
  const arrival = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId: `${mapping.id}-${first?.dynamodb.SequenceNumber}`,
      functionArn: functionArn(mapping.function),
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    DDBStreamBatchInfo: {
      shardId: shard,
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: mapping.source,
    },
  };
};
