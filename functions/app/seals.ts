// Seals: after every day the heads of the logs that grew on it go under one hash, which everybody may read.
import * as z from 'zod';
import { isAggregateName } from '#domain/records.ts';
import { addDays, type CalendarDate, dateIn, type Instant } from '#domain/values.ts';
import { Refused } from './execute.ts';
import { contentHash, GENESIS } from './hash.ts';
import type { Head, Logs, Seal, Seals } from './log-ports.ts';
import type { LoggedEvent, PublicRecords } from './ports.ts';
import { ZONE } from './time-limits.ts';

export const nameOf = ({ aggregate, id }: Pick<LoggedEvent, 'aggregate' | 'id'>): string => `${aggregate}/${id}`;

/** On the day it is told, not the day it happened: what comes late goes under a seal that is still open. */
export const noteHead = (
  seals: Seals,
  entry: Pick<LoggedEvent, 'aggregate' | 'id' | 'version'> & { readonly hash: string },
  at: Instant,
): Promise<void> => seals.note(dateIn(ZONE, at), { name: nameOf(entry), version: entry.version, hash: entry.hash });

/** SHA-256 over the day, the root before it, and every head as `[name, version, hash]` in the order of names. */
export const rootOf = (day: string, previous: string, heads: readonly Head[]): string => {
  const sorted = [...heads].sort((a, b) => (a.name < b.name ? -1 : 1));
  return contentHash({ day, previous, heads: sorted.map(({ name, version, hash }) => [name, version, hash]) });
};

const monthOf = (day: string): string => day.slice(0, 7);

/** A month of seals is one public record. */
const publish = async (publicRecords: PublicRecords, all: readonly Seal[], month: string): Promise<void> => {
  const seals = all.filter(({ day }) => monthOf(day) === month);
  await publicRecords.put({ kind: 'seal', id: month, version: seals.length, body: { month, seals } });
};

type SealReach = { readonly seals: Seals; readonly publicRecords: PublicRecords };

/** Seals every day before today on which something was noted and that has no seal yet. Tells how many. */
export const sealDays = async ({ seals, publicRecords }: SealReach, at: Instant): Promise<number> => {
  const last = await seals.last();
  const days = await seals.days(last?.day ?? '', dateIn(ZONE, at));
  let previous = last?.root ?? GENESIS;
  for (const day of days) {
    const heads = await seals.heads(day);
    const seal = { day, heads: heads.length, previous, root: rootOf(day, previous, heads) };
    await seals.put(seal);
    previous = seal.root;
  }
  // Those of the last run too: it may have ended between sealing and publishing.
  const all = await seals.all();
  const months = new Set([...days, ...(last === undefined ? [] : [last.day])].map(monthOf));
  for (const month of months) await publish(publicRecords, all, month);
  return days.length;
};

/** The heads of a day and its seal, where there is one. */
export const sealedDay = async (seals: Seals, day: CalendarDate) => {
  const seal = (await seals.all()).find((known) => known.day === day);
  return { day, heads: (await seals.heads(day)).map((head) => ({ ...head })), ...(seal === undefined ? {} : { seal }) };
};

/** Every day on which something was noted, today among them. */
export const notedDays = (seals: Seals, at: Instant): Promise<readonly CalendarDate[]> =>
  seals.days('', addDays(dateIn(ZONE, at), 1));

const Content = z.looseObject({ pk: z.unknown(), sk: z.unknown(), kind: z.unknown() });

/** A record's log, without the attributes of the table around each entry. */
export const recordLog = async (logs: Logs, record: string) => {
  const [aggregate = '', ...rest] = record.split('/');
  if (!isAggregateName(aggregate)) throw new Refused({ code: 'record_not_found' });
  const found = await logs.read({ aggregate, id: rest.join('/') });
  if (found.length === 0) throw new Refused({ code: 'record_not_found' });
  const entries = found.map(({ place, content }) => {
    const { pk: _pk, sk: _sk, kind: _kind, ...entry } = Content.parse(content);
    return { place: Number.isNaN(place) ? null : place, content: entry };
  });
  return { record, entries };
};
