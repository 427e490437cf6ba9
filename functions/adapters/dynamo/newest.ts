// Puts an item unless a newer one lies there: news may come twice, and in any order.
import * as z from 'zod';
import { VersionConflict } from '#app/ports.ts';
import type { Item, Table } from './table.ts';

const Versioned = z.looseObject({ version: z.int() });
const versionOf = (item: Item | undefined): number | undefined =>
  item === undefined ? undefined : Versioned.parse(item).version;

export const putNewest = async (table: Table, item: Item & { pk: string; sk: string; version: number }) => {
  const key = { pk: item.pk, sk: item.sk };
  const stored = versionOf(await table.get(key));
  if (stored !== undefined && stored >= item.version) return;
  try {
    await table.put(stored === undefined ? { put: item, ifAbsent: true } : { put: item, ifVersion: stored });
  } catch (error) {
    // Another copy of the same news was faster; the stream tells it again where that one was older.
    if (!(error instanceof VersionConflict)) throw error;
    const now = versionOf(await table.get(key));
    if (now === undefined || now < item.version) throw error;
  }
};
