// All that is known of the objects, and the events still owed for them, in one database whose every step is on disk.
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { ObjectCreated } from '../events/bus.ts';

const Row = z.object({
  sequence: z.int(),
  bucket: z.string(),
  key: z.string(),
  id: z.string(),
  /** The file with the bytes; the mark of a deletion has none. */
  content: z.string().nullable(),
  size: z.int(),
  etag: z.string(),
  modifiedAt: z.number(),
  headers: z.string(),
  checksum: z.string().nullable(),
});
const Headers = z.record(z.string(), z.string());
const Checksum = z.tuple([z.string(), z.string()]).readonly();

const versionOf = (raw: unknown) => {
  const { content, headers, checksum, ...row } = Row.parse(raw);
  return {
    ...row,
    content: content ?? undefined,
    headers: Headers.parse(JSON.parse(headers)),
    checksum: checksum === null ? undefined : Checksum.parse(JSON.parse(checksum)),
  };
};

/** What an object without versions has for one, in S3's own word. */
export const ONLY_VERSION = 'null';

export type Version = Readonly<ReturnType<typeof versionOf>>;
export type Step = {
  readonly versioned: boolean;
  /** Is shown the newest version, and throws where the new one may not follow it. */
  readonly check?: (current: Version | undefined) => void;
  /** For an event that must be told of. */
  readonly owed?: { readonly reason: NonNullable<ObjectCreated['reason']>; readonly requestId: string };
};
export type Debt = { readonly id: number; readonly created: ObjectCreated };

const Owed = z.object({ id: z.int(), created: z.string() });
const Created = z.object({
  bucket: z.string(),
  key: z.string(),
  size: z.number(),
  etag: z.string(),
  versionId: z.string().exactOptional(),
  sequencer: z.string(),
  requestId: z.string(),
  reason: z.enum(['PutObject', 'POST Object', 'CopyObject']),
});

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL,
    key TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT,
    size INTEGER NOT NULL,
    etag TEXT NOT NULL,
    modifiedAt INTEGER NOT NULL,
    headers TEXT NOT NULL,
    checksum TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS byKey ON versions (bucket, key, sequence);
  CREATE INDEX IF NOT EXISTS byContent ON versions (content);
  CREATE TABLE IF NOT EXISTS debts (id INTEGER PRIMARY KEY AUTOINCREMENT, created TEXT NOT NULL) STRICT;
`;

const createdOf = (version: Version, { versioned, owed }: Step): ObjectCreated => ({
  bucket: version.bucket,
  key: version.key,
  size: version.size,
  etag: version.etag,
  ...(versioned && { versionId: version.id }),
  sequencer: version.sequence.toString(16).toUpperCase().padStart(18, '0'),
  ...owed,
});

export type Catalogue = ReturnType<typeof openCatalogue>;

export const openCatalogue = (file: string) => {
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  const statements = {
    current: database.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1'),
    version: database.prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND id = ?'),
    from: database.prepare(`SELECT * FROM versions AS one WHERE bucket = ? AND key >= ? AND content IS NOT NULL AND
      sequence = (SELECT max(sequence) FROM versions WHERE bucket = one.bucket AND key = one.key) ORDER BY key`),
    holds: database.prepare('SELECT 1 FROM versions WHERE content = ? LIMIT 1'),
    add: database.prepare(`INSERT INTO versions (bucket, key, id, content, size, etag, modifiedAt, headers, checksum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`),
    erase: database.prepare('DELETE FROM versions WHERE sequence = ?'),
    owe: database.prepare('INSERT INTO debts (created) VALUES (?)'),
    debts: database.prepare('SELECT * FROM debts ORDER BY id'),
    settle: database.prepare('DELETE FROM debts WHERE id = ?'),
  };

  const found = (raw: unknown): Version | undefined => (raw === undefined ? undefined : versionOf(raw));
  const current = (bucket: string, key: string) => found(statements.current.get(bucket, key));
  const version = (bucket: string, key: string, id: string) => found(statements.version.get(bucket, key, id));

  const inOneStep = <T>(steps: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = steps();
      database.exec('COMMIT');
      return result;
    } catch (reason) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw reason;
    }
  };

  const add = ({ bucket, key, content, size, etag, ...one }: Omit<Version, 'sequence'>): Version => {
    const about = [JSON.stringify(one.headers), one.checksum === undefined ? null : JSON.stringify(one.checksum)];
    return versionOf(
      statements.add.get(bucket, key, one.id, content ?? null, size, etag, Math.floor(one.modifiedAt), ...about),
    );
  };

  return {
    current,
    version,
    /** The newest versions of keys from the given one on, in the order of their bytes; deleted ones are left out. */
    *from(bucket: string, key: string): Iterable<Version> {
      for (const row of statements.from.iterate(bucket, key)) yield versionOf(row);
    },
    holds: (content: string): boolean => statements.holds.get(content) !== undefined,
    /** The version and its event in one step, so that a killed run leaves both or neither. */
    record: (wanted: Omit<Version, 'sequence' | 'id'>, step: Step) =>
      inOneStep(() => {
        step.check?.(current(wanted.bucket, wanted.key));
        const replaced = step.versioned ? undefined : version(wanted.bucket, wanted.key, ONLY_VERSION);
        if (replaced) statements.erase.run(replaced.sequence);
        const id = step.versioned ? randomBytes(24).toString('base64url') : ONLY_VERSION;
        const added = add({ ...wanted, id });
        if (step.owed) statements.owe.run(JSON.stringify(createdOf(added, step)));
        return { added, replaced };
      }),
    erase: ({ sequence }: Version): void => void statements.erase.run(sequence),
    debts: (): readonly Debt[] =>
      statements.debts.all().map((raw) => {
        const { id, created } = Owed.parse(raw);
        return { id, created: Created.parse(JSON.parse(created)) };
      }),
    settle: (debt: number): void => void statements.settle.run(debt),
    close: (): void => database.close(),
  };
};
