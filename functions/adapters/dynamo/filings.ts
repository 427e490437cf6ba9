// Objections as they came in, with who raised them: one record beside each objection, written once.
import * as z from 'zod';
import type { Filings } from '#app/ports.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const Objector = z.object({ name: z.string(), phone: z.string().exactOptional(), email: z.string().exactOptional() });
const FilingItem = z.looseObject({
  content: z.object({ objector: Objector, facts: z.string(), evidence: z.string() }),
});

export const filingsIn = (table: Table): Filings => ({
  get: async (objectionId) => {
    const item = await table.get(keys.filing(objectionId));
    return item === undefined ? undefined : FilingItem.parse(item).content;
  },
});
