// A file that only grows: what was appended and awaited is still there after a crash.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Journal = {
  /** Resolves when the entry is on disk. Entries stay in the order they were given. */
  readonly append: (entry: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The entries a file holds. A last line cut off by a crash was never confirmed to anyone, so it is left out. */
export const entriesOf = (file: string): readonly unknown[] => {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line, at): unknown => {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new Error(`${file} is damaged at line ${at + 1}. Start with --fresh, or repair the line.`, { cause });
    }
  });
};

/** Begins the file anew with the entries that still count, then appends to it. */
export const openJournal = async (file: string, entries: readonly unknown[]): Promise<Journal> => {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = await open(next, 'w');
  await handle.writeFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  await handle.sync();
  await rename(next, file);
  await syncFolder(dirname(file));
  return appendingTo(handle);
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

type Waiting = { readonly line: string; readonly done: () => void; readonly failed: (reason: unknown) => void };

/** One write and one sync for all who wait: many senders share the cost of the disk. */
const appendingTo = (handle: FileHandle): Journal => {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let broken: { readonly reason: unknown } | undefined;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        // After a half-written line nothing may follow: the next start could not read it.
        if (broken) throw broken.reason;
        await handle.appendFile(batch.map(({ line }) => line).join(''));
        await handle.datasync();
        for (const { done } of batch) done();
      } catch (reason) {
        broken ??= { reason };
        for (const { failed } of batch) failed(reason);
      }
    }
    writing = undefined;
  };

  return {
    append: (entry) =>
      new Promise((done, failed) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, done, failed });
        writing ??= Promise.resolve().then(writeAll);
      }),
    close: async () => {
      await writing;
      await handle.close();
    },
  };
};
