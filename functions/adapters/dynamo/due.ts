// What falls due, read from the one index that is ordered by day.
import type { DueRecords } from '#app/ports.ts';
import type { Query, Table } from './table.ts';

export const dueIn = (table: Table): DueRecords => ({
  before: async function* (due, on) {
    const query: Query = { index: 'byDue', partition: ['due', due], sort: ['dueOn', '<=', on], limit: 100 };
    for (let page = await table.query(query); ; page = await table.query({ ...query, from: page.next })) {
      for (const item of page.items) yield String(item['dueOn']).replace(/^[^#]*#/, '');
      if (page.next === undefined) return;
    }
  },
});
