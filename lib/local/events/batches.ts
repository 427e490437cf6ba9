// How a batch of stream records ends: done, done in part, tried again, split, or set aside.
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Outcome } from '../functions/sandbox.ts';
import type { Mapping } from './mappings.ts';
import type { StreamRecord } from './stream.ts';

export type BatchWork = {
  readonly mapping: Pick<Mapping, 'partial' | 'bisect' | 'retries' | 'maximumAgeSeconds'>;
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  /** Everything up to this record is done with. */
  readonly done: (record: StreamRecord) => void;
  readonly setAside: (records: readonly StreamRecord[], invocations: number) => Promise<void>;
  /** Milliseconds before a retry. */
  readonly retryPause: (retry: number) => number;
  readonly stopping: AbortSignal;
};

/** Lambda's word for "these I could not do". */
export const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

const numberOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;

/** The index of the first record not done: its length for a whole success, 0 for a whole failure. */
const doneIn = (records: readonly StreamRecord[], outcome: Outcome, partial: boolean): number => {
  if (!outcome.ok) return 0;
  if (!partial || outcome.payload === null) return records.length;
  const answer = BatchResponse.safeParse(outcome.payload);
  if (!answer.success) return 0;
  const failed = new Set((answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size === 0) return records.length;
  // A number that is not of this batch says nothing about it, so Lambda takes the whole batch for failed.
  const numbers = new Set(records.map(numberOf));
  if ([...failed].some((number) => !numbers.has(number))) return 0;
  return records.findIndex((record) => failed.has(numberOf(record)));
};

/** Resolves false when the run ended before the batch did: then its rest is read again by the next run. */
export const workOff = async (work: BatchWork, records: readonly StreamRecord[], retries = 0): Promise<boolean> => {
  const last = records.at(-1);
  if (last === undefined) return true;
  if (work.stopping.aborted) return false;
  const outcome = await work.invoke(records);
  if (!outcome.ok && work.stopping.aborted) return false;
  const reached = doneIn(records, outcome, work.mapping.partial);
  const before = records[reached - 1];
  if (before) work.done(before);
  const rest = records.slice(reached);
  if (rest.length === 0) return true;
  // A batch that got somewhere begins with another record, which has failed once.
  const tries = reached > 0 ? 0 : retries;
  // Splitting is no retry: only the halves are counted, when nothing is left to split.
  if (work.mapping.bisect && rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    await pauseBefore(work, 0);
    return (await workOff(work, rest.slice(0, middle), tries)) && workOff(work, rest.slice(middle));
  }
  if (tries >= work.mapping.retries || tooOld(rest, work.mapping.maximumAgeSeconds)) {
    await work.setAside(rest, tries + 1);
    work.done(last);
    return true;
  }
  await pauseBefore(work, tries);
  return workOff(work, rest, tries + 1);
};

const pauseBefore = (work: BatchWork, retry: number): Promise<void> =>
  pause(work.retryPause(retry), undefined, { signal: work.stopping }).catch(() => {});

/** The engine stamps records with the machine's time, whatever the local clock says. */
const tooOld = ([first]: readonly StreamRecord[], maximumSeconds: number): boolean =>
  Date.now() / 1000 - (first?.dynamodb.ApproximateCreationDateTime ?? Number.POSITIVE_INFINITY) > maximumSeconds;
