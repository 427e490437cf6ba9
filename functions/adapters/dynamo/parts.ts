// The saved parts of a folder: one record each, put on condition that the one seen is still there.
import * as z from 'zod';
import type { Part, Parts } from '#app/ports.ts';
import { SectionAnswers } from '#domain/round/questions.ts';
import { Instant } from '#domain/values.ts';
import { keys } from './keys.ts';
import type { Item, Table } from './table.ts';

const PartItem = z.looseObject({
  id: z.string(),
  version: z.int().min(1),
  answers: SectionAnswers,
  savedAt: Instant,
  commandId: z.string(),
});

const partFrom = (item: Item): Part => {
  const { id, version, answers, savedAt, commandId } = PartItem.parse(item);
  return { id, version, answers, savedAt, commandId };
};

export const partsIn = (table: Table): Parts => ({
  get: async (folderId, id) => {
    const item = await table.get(keys.part(folderId, id));
    return item === undefined ? undefined : partFrom(item);
  },
  all: async (folderId) => {
    const { pk } = keys.part(folderId, '');
    const items = await table.queryAll({ partition: ['pk', pk], sort: ['sk', 'begins_with', 'PART#'] });
    return items.map(partFrom);
  },
  save: (folderId, part) => {
    const put = { ...keys.part(folderId, part.id), kind: 'part', ...part };
    return table.put(part.version === 1 ? { put, ifAbsent: true } : { put, ifVersion: part.version - 1 });
  },
});
