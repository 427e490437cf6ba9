// Records everybody may read, in a table of their own that can be built again from the programme's.
import * as z from 'zod';
import type { PublicRecords } from '#app/ports.ts';
import { putNewest } from './newest.ts';
import type { Table } from './table.ts';

const RecordItem = z.looseObject({ body: z.unknown() });

const keyOf = (kind: string, id: string) => ({ pk: `PUBLIC#${kind}`, sk: id });

export const publicIn = (table: Table): PublicRecords => ({
  put: ({ kind, id, version, body }) => putNewest(table, { ...keyOf(kind, id), version, body }),
  get: async (kind, id) => {
    const item = await table.get(keyOf(kind, id));
    return item === undefined ? undefined : RecordItem.parse(item).body;
  },
  list: async (kind) => {
    const items = await table.queryAll({ partition: ['pk', `PUBLIC#${kind}`] });
    return items.map((item) => RecordItem.parse(item).body);
  },
});
