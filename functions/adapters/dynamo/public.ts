// Records everybody may read, in a table of their own that can be built again from the programme's.
import * as z from 'zod';
import { type PublicRecords, VersionConflict } from '#app/ports.ts';
import type { Table } from './table.ts';

const RecordItem = z.looseObject({ version: z.int(), body: z.unknown() });

const keyOf = (kind: string, id: string) => ({ pk: `PUBLIC#${kind}`, sk: id });

export const publicIn = (table: Table): PublicRecords => ({
  put: async ({ kind, id, version, body }) => {
    const key = keyOf(kind, id);
    const item = await table.get(key);
    const stored = item === undefined ? undefined : RecordItem.parse(item).version;
    if (stored !== undefined && stored >= version) return;
    const put = { ...key, version, body };
    try {
      await table.put(stored === undefined ? { put, ifAbsent: true } : { put, ifVersion: stored });
    } catch (error) {
      // Another copy of the same news was faster; the stream tells it again where that one was older.
      if (!(error instanceof VersionConflict)) throw error;
      const now = await table.get(key);
      if (now === undefined || RecordItem.parse(now).version < version) throw error;
    }
  },
  get: async (kind, id) => {
    const item = await table.get(keyOf(kind, id));
    return item === undefined ? undefined : RecordItem.parse(item).body;
  },
  list: async (kind) => {
    const items = await table.queryAll({ partition: ['pk', `PUBLIC#${kind}`] });
    return items.map((item) => RecordItem.parse(item).body);
  },
});
