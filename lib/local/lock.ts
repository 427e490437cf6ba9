// Lets one run at a time own a file of the local data, and frees it however that run ends.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Lock = { readonly release: () => void };

/** SQLite holds the lock in the kernel: a killed run leaves nothing behind that a later run must judge stale. */
export const holdAlone = (file: string): Lock => {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`Another local run is using ${file}. Stop it first, or give this run a folder of its own.`, {
      cause,
    });
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
};
