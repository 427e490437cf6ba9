// Heads of logs by the day they were noted, and the seals over them, in a table of their own.
import * as z from 'zod';
import type { Seals } from '#app/log-ports.ts';
import { VersionConflict } from '#app/ports.ts';
import { CalendarDate } from '#domain/values.ts';
import { putNewest } from './newest.ts';
import type { Table } from './table.ts';

const Head = z.object({ name: z.string(), version: z.int(), hash: z.string() });
const Seal = z.object({ day: CalendarDate, heads: z.int(), previous: z.string(), root: z.string() });
const Day = z.looseObject({ sk: CalendarDate });

const SEALS = 'SEALS';
const DAYS = 'DAYS';

export const sealsIn = (table: Table): Seals => {
  /** A function lives for many entries of one day; that there is such a day is written once. */
  let noted: string | undefined;
  const noteDay = async (day: CalendarDate): Promise<void> => {
    if (noted === day) return;
    try {
      await table.put({ put: { pk: DAYS, sk: day }, ifAbsent: true });
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
    noted = day;
  };
  return {
    note: async (day, { name, version, hash }) => {
      await noteDay(day);
      await putNewest(table, { pk: `HEADS#${day}`, sk: name, name, version, hash });
    },
    days: async (after, before) => {
      const items = await table.queryAll({ partition: ['pk', DAYS] });
      return items.map((item) => Day.parse(item).sk).filter((day) => day > after && day < before);
    },
    heads: async (day) => {
      const items = await table.queryAll({ partition: ['pk', `HEADS#${day}`] });
      return items.map((item) => Head.parse(item));
    },
    last: async () => {
      const { items } = await table.query({ partition: ['pk', SEALS], backwards: true, limit: 1 });
      return items[0] === undefined ? undefined : Seal.parse(items[0]);
    },
    all: async () => (await table.queryAll({ partition: ['pk', SEALS] })).map((item) => Seal.parse(item)),
    put: ({ day, ...seal }) => table.put({ put: { pk: SEALS, sk: day, day, ...seal }, ifAbsent: true }),
  };
};
