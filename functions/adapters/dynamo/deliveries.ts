// Letters on their way: planned once, in one pair of hands at a time, kept a year.
import * as z from 'zod';
import { type Deliveries, type Delivery, VersionConflict } from '#app/ports.ts';
import { PlannedLetter } from '#domain/letters/policy.ts';
import { type EpochSeconds, epochSeconds, Instant } from '#domain/values.ts';
import type { Table } from './table.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const DeliveryItem = z.looseObject({
  letter: PlannedLetter,
  status: z.enum(['planned', 'sending', 'sent', 'undeliverable']),
  version: z.int().min(1),
  leaseUntil: Instant.optional(),
  messageId: z.string().optional(),
});

const PREFIX = 'LETTER#';
const keyOf = (id: string) => ({ pk: `${PREFIX}${id}`, sk: 'STATE' });

const expiryOf = (letter: PlannedLetter): EpochSeconds =>
  (epochSeconds(letter.plannedAt) + YEAR_SECONDS) as EpochSeconds;

/** Only what has not left is in the index of what waits. */
const itemOf = (delivery: Delivery) => ({
  ...keyOf(delivery.letter.id),
  ...delivery,
  expiresAt: expiryOf(delivery.letter),
  ...(delivery.status === 'sent' || delivery.status === 'undeliverable'
    ? {}
    : { waiting: 'WAITING', waitingSince: delivery.letter.plannedAt }),
});

export const deliveriesIn = (table: Table): Deliveries => ({
  plan: async (letter) => {
    try {
      await table.put({ put: itemOf({ letter, status: 'planned', version: 1 }), ifAbsent: true });
      return true;
    } catch (error) {
      if (error instanceof VersionConflict) return false;
      throw error;
    }
  },
  get: async (id) => {
    const item = await table.get(keyOf(id));
    if (item === undefined) return undefined;
    const { letter, status, version, leaseUntil, messageId } = DeliveryItem.parse(item);
    return {
      letter,
      status,
      version,
      ...(leaseUntil === undefined ? {} : { leaseUntil }),
      ...(messageId === undefined ? {} : { messageId }),
    };
  },
  save: (delivery) => table.put({ put: itemOf(delivery), ifVersion: delivery.version - 1 }),
  waiting: async (before, from) => {
    const { items, next } = await table.query({
      index: 'byWaiting',
      partition: ['waiting', 'WAITING'],
      sort: ['waitingSince', '<=', before],
      limit: 100,
      ...(from === undefined ? {} : { from }),
    });
    const ids = items.map((item) => String(item['pk']).slice(PREFIX.length));
    return { ids, ...(next === undefined ? {} : { next }) };
  },
});
