// The directory of people who may be asked to evaluate.
import * as z from 'zod';
import { retrying } from '#app/execute.ts';
import type { People } from '#app/ports.ts';
import { PersonId } from '#domain/values.ts';
import { keys, queues } from './keys.ts';
import type { Table } from './table.ts';

const Person = z.object({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  mobile: z.string().exactOptional(),
  organisation: z.string().exactOptional(),
});
const PersonItem = z.looseObject({ version: z.int(), summary: Person });

export const peopleIn = (table: Table): People => ({
  get: async (id) => {
    const item = await table.get(keys.person(id));
    return item === undefined ? undefined : PersonItem.parse(item).summary;
  },
  all: async () => {
    const items = await table.queryAll({ index: 'byQueue', partition: ['queue', queues.people] });
    return items.map((item) => Person.parse(item['summary']));
  },
  save: (person) =>
    retrying(async () => {
      const key = keys.person(person.id);
      const item = await table.get(key);
      const version = item === undefined ? 0 : PersonItem.parse(item).version;
      const put = {
        ...key,
        kind: 'person',
        version: version + 1,
        queue: queues.people,
        queueSort: person.id,
        summary: person,
      };
      await table.put(version === 0 ? { put, ifAbsent: true } : { put, ifVersion: version });
    }),
});
