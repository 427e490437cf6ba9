// What the buckets hold: an object is seen only when its bytes and all that is known of them are on disk.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { holdAlone } from '../lock.ts';
import { type Catalogue, openCatalogue, type Step, type Version } from './catalogue.ts';
import { type Files, openFiles } from './files.ts';

export type { Debt, Step, Version } from './catalogue.ts';

type Wanted = Pick<Version, 'bucket' | 'key' | 'headers' | 'checksum' | 'modifiedAt'>;

export type Store = Pick<Catalogue, 'current' | 'version' | 'from' | 'debts' | 'settle' | 'close'> &
  Pick<Files, 'open'> & {
    readonly put: (wanted: Wanted, bytes: Buffer, step: Step) => Promise<Version>;
    /** The bytes stay where they are: both objects have them. */
    readonly copy: (wanted: Wanted, source: Version, step: Step) => Version;
    readonly mark: (wanted: Pick<Version, 'bucket' | 'key' | 'modifiedAt'>) => Version;
    readonly erase: (version: Version) => void;
  };

export const openStore = (folder: string): Store => {
  const index = join(folder, 'index.db');
  const lock = holdAlone(index);
  const catalogue = openCatalogue(index);
  const files = openFiles(join(folder, 'contents'), catalogue.holds);

  const dropUnheld = (content: string | undefined): void => {
    if (content !== undefined && !catalogue.holds(content)) files.drop(content);
  };

  const record = (wanted: Omit<Version, 'sequence' | 'id'>, step: Step): Version => {
    try {
      const { added, replaced } = catalogue.record(wanted, step);
      dropUnheld(replaced?.content);
      return added;
    } catch (reason) {
      dropUnheld(wanted.content);
      throw reason;
    }
  };

  return {
    ...catalogue,
    open: files.open,
    close: () => {
      catalogue.close();
      lock.release();
    },
    put: async (wanted, bytes, step) => {
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const content = await files.keep(bytes);
      return record({ ...wanted, content, size: bytes.length, etag }, step);
    },
    copy: (wanted, { content, size, etag }, step) => record({ ...wanted, content, size, etag }, step),
    mark: (wanted) =>
      record(
        { ...wanted, content: undefined, size: 0, etag: '', headers: {}, checksum: undefined },
        { versioned: true },
      ),
    erase: (version) => {
      catalogue.erase(version);
      dropUnheld(version.content);
    },
  };
};
