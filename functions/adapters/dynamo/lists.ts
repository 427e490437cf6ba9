// Lists and numbers of the Programme table: the questions the indexes are named for.
import * as z from 'zod';
import type { Listing, Lists, Numbers } from '#app/ports.ts';
import { keys } from './keys.ts';
import type { Item, Query, Table } from './table.ts';

const indexes = {
  applicant: { index: 'byApplicant', partition: 'applicant', sort: 'applicantSort' },
  queue: { index: 'byQueue', partition: 'queue', sort: 'queueSort' },
} as const;

const queryOf = ({ of, key, prefix, limit, from }: Listing): Query => {
  const { index, partition, sort } = indexes[of];
  return {
    index,
    partition: [partition, key],
    ...(prefix === undefined ? {} : { sort: [sort, 'begins_with', prefix] as const }),
    ...(limit === undefined ? {} : { limit }),
    ...(from === undefined ? {} : { from }),
  };
};

const Summary = z.looseObject({ summary: z.looseObject({}) });
const summaryOf = (item: Item): unknown => Summary.parse(item).summary;

export const listsIn = (table: Table): Lists => ({
  list: async (listing) => {
    const { items, next } = await table.query(queryOf(listing));
    return { items: items.map(summaryOf), ...(next === undefined ? {} : { next }) };
  },
  all: async (listing) => (await table.queryAll(queryOf(listing))).map(summaryOf),
  claims: async (roundId, fieldCode) => {
    const items = await table.queryAll({
      partition: ['pk', `ROUND#${roundId}`],
      sort: ['sk', 'begins_with', `PLACE#${fieldCode}#`],
    });
    return items.length;
  },
});

export const numbersIn = (table: Table): Numbers => ({
  next: (roundId, fieldCode) => table.count(keys.counter(roundId, fieldCode)),
});
