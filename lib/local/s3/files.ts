// The bytes of objects, in files whose names are ours alone: nothing a caller wrote becomes a path.
import { randomUUID } from 'node:crypto';
import { mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

export type Files = {
  /** Resolves with the name of the new file when it is on disk. */
  readonly keep: (bytes: Buffer) => Promise<string>;
  readonly drop: (name: string) => void;
  /** Opened at once, so that a deletion in the meantime does not take it away from its reader. */
  readonly open: (name: string) => number;
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** Files that nobody holds are what a killed run had begun and answered to no one. */
export const openFiles = (folder: string, isHeld: (name: string) => boolean): Files => {
  mkdirSync(folder, { recursive: true });
  const drop = (name: string): void => rmSync(join(folder, name), { force: true });
  for (const name of readdirSync(folder)) if (!isHeld(name)) drop(name);

  return {
    drop,
    open: (name) => openSync(join(folder, name), 'r'),
    keep: async (bytes) => {
      const name = randomUUID();
      // No renaming is needed: until the catalogue names the file, no one can see it.
      const handle = await open(join(folder, name), 'wx');
      await handle
        .writeFile(bytes)
        .then(() => handle.sync())
        .finally(() => handle.close());
      await syncFolder(folder);
      return name;
    },
  };
};
