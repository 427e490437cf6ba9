// Reads rounds, and keeps what was read: a published version never changes, the one in force is looked up each minute.
import * as z from 'zod';
import type { Rounds, RoundVersion } from '#app/rounds.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { keys, stateKey } from './keys.ts';
import type { Table } from './table.ts';

const FRESH_MS = 60_000;

const Published = z.looseObject({
  state: z.looseObject({ status: z.literal('published'), roundVersion: z.int(), document: RoundDocument }),
});
const Version = z.looseObject({ document: RoundDocument });

export const roundsIn = (table: Table, now: () => number = Date.now): Rounds => {
  const versions = new Map<string, RoundDocument>();
  const current = new Map<string, { found: RoundVersion; at: number }>();
  return {
    inForce: async (roundId) => {
      const kept = current.get(roundId);
      if (kept !== undefined && Math.abs(now() - kept.at) < FRESH_MS) return kept.found;
      const item = Published.safeParse(await table.get(stateKey('round', roundId)));
      if (!item.success) return undefined;
      const { document, roundVersion } = item.data.state;
      const found = { document, roundVersion };
      current.set(roundId, { found, at: now() });
      return found;
    },
    version: async (roundId, roundVersion) => {
      const name = `${roundId}/${roundVersion}`;
      const kept = versions.get(name);
      if (kept !== undefined) return kept;
      const item = await table.get(keys.roundVersion(roundId, roundVersion));
      if (item === undefined) return undefined;
      const { document } = Version.parse(item);
      versions.set(name, document);
      return document;
    },
  };
};
