// A log as it lies in the table, nothing taken for granted: for whoever checks it.
import type { Logs } from '#app/log-ports.ts';
import type { Change } from '#app/ports.ts';
import { eventKey, logPartition } from './keys.ts';
import type { Table } from './table.ts';

type Log = Pick<Change, 'aggregate' | 'id'>;

/** A sort key that is not written as ours are is no place. */
const placeOf = ({ aggregate, id }: Log, sk: unknown): number =>
  eventKey(aggregate, id, Number(sk)).sk === sk ? Number(sk) : Number.NaN;

export const logsIn = (table: Table): Logs => ({
  read: async (log) => {
    const items = await table.queryAll({ partition: ['pk', logPartition(log.aggregate, log.id)] });
    return items.map((content) => ({ place: placeOf(log, content['sk']), content }));
  },
});
