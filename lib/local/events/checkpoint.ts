// Where a consumer of a stream has got to, on disk, so that after a crash it repeats at most its last batch.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type Checkpoint = {
  /** The last sequence number done with; undefined when nothing is. */
  readonly of: (shard: string) => string | undefined;
  readonly keep: (shard: string, sequenceNumber: string) => void;
  /** False for a consumer that has never run on this stream. */
  readonly began: () => boolean;
  readonly begin: () => void;
};

const State = z.object({ stream: z.string(), shards: z.record(z.string(), z.string()) });
type State = z.infer<typeof State>;

const read = (file: string): State | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  return State.parse(JSON.parse(text));
};

/** `stream`: a table made anew has a stream of its own, and its numbers start again. */
export const openCheckpoint = (folder: string, consumer: string, stream: string): Checkpoint => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${consumer}.json`);
  const stored = read(file);
  let state = stored?.stream === stream ? stored : undefined;
  const write = (next: State): void => {
    state = next;
    writeFileSync(`${file}.next`, JSON.stringify(next), { flush: true });
    renameSync(`${file}.next`, file);
  };
  return {
    of: (shard) => state?.shards[shard],
    keep: (shard, sequenceNumber) => write({ stream, shards: { ...state?.shards, [shard]: sequenceNumber } }),
    began: () => state !== undefined,
    begin: () => write({ stream, shards: { ...state?.shards } }),
  };
};
