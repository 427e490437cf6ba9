// Fingerprints of records: SHA-256 over one canonical JSON text, so that anyone can compute them again.
import { createHash } from 'node:crypto';
import type { Change } from './ports.ts';

/** JSON with sorted keys and no spaces (RFC 8785 for the values we store: no lone surrogates, no -0). */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
};

/** Lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const contentHash = (value: unknown): string => sha256(canonical(value));

/** The link of the log's chain: every event carries the hash over itself and the hash before it. */
export const eventHash = (previousHash: string, event: unknown): string =>
  sha256(`${previousHash}\n${canonical(event)}`);

/** What the first event of a log links to. */
export const GENESIS = '0'.repeat(64);

export type LogEntry = Pick<Change, 'aggregate' | 'id'> & {
  readonly version: number;
  readonly event: unknown;
  readonly previousHash: string;
  readonly hash: string;
};

/** The entries a change adds to its log, each linked to the one before. */
export const entriesOf = ({ aggregate, id, before, events }: Change): readonly LogEntry[] => {
  let previousHash = before.lastHash;
  return events.map((event, i) => {
    const body = { aggregate, id, version: before.version + i + 1, event };
    const entry = { ...body, previousHash, hash: eventHash(previousHash, body) };
    previousHash = entry.hash;
    return entry;
  });
};
