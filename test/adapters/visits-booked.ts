// Sites with one slot on Tuesdays, and people who book it, on the real engine.
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect } from '@jest/globals';
import { dueIn } from '#adapters/dynamo/due.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { publicCalendarIn } from '#adapters/dynamo/public-calendar.ts';
import { visitsIn } from '#adapters/dynamo/visits.ts';
import { visitings } from '#app/aggregates.ts';
import { execute, type Press } from '#app/execute.ts';
import { sha256 } from '#app/hash.ts';
import type { VisitKey } from '#app/visits.ts';
import { type BookingRequest, bookVisit } from '#app/visits-booking.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { CommandId, SiteId, VisitId } from '#domain/values.ts';
import { VisitingHours } from '#domain/visit/hours.ts';
import { SlotId } from '#domain/visit/slots.ts';
import { addTallies, tallyOf } from '#domain/visit/tally.ts';
import { decideVisiting } from '#domain/visit/visiting.ts';
import { morningOf } from '../support/days.ts';
import { linXiaoman } from '../support/persons.ts';
import { hours, terms, visiting } from '../support/visits.ts';
import { database, publicTable, visitsName, visitsTable } from './visits-tables.ts';

export const on = {
  visits: programmeIn(visitsTable),
  visitBook: visitsIn(visitsTable),
  visitsDue: dueIn(visitsTable),
  publicRecords: publicIn(publicTable),
  calendar: publicCalendarIn(publicTable),
};

// The alphabet of ids has no I, L, O and U.
export const idOf = (name: string, number = 0): string =>
  name.replaceAll(/[ILOU]/g, 'X').padEnd(20, '0') + String(number).padStart(6, '0');
export const press = (name: string, number = 0, at = morningOf('2021-04-13'), actor: Actor = visitor): Press => ({
  actor,
  at,
  commandId: CommandId.parse(idOf(name, number)),
});

/** A site of its own for each test, with one slot on Tuesdays. */
export const opened = async (name: string, capacity = 20): Promise<SiteId> => {
  const siteId = SiteId.parse(idOf(name));
  const weekly = [{ weekday: 2, from: '09:30', to: '11:30', capacity, closesHoursBefore: 2 }];
  const own = VisitingHours.parse({ ...hours, weekly });
  const about = { ...visiting, siteId, takesVisits: true };
  await on.publicRecords.put({ kind: 'site', id: siteId, version: 1, body: { id: siteId, status: 'active' } });
  await execute(on.visits, visitings, siteId, press('H', 0, undefined, linXiaoman), (state) =>
    decideVisiting(state, { type: 'setVisitingHours', hours: own }, linXiaoman, {
      at: morningOf('2021-04-13'),
      site: about,
      terms,
    }),
  );
  return siteId;
};

export const slotId = SlotId.parse('2021-04-20-0930');
export const key = (siteId: SiteId, number: number): VisitKey => ({
  siteId,
  slotId,
  visitId: VisitId.parse(idOf('V', number)),
});
export const token = (number: number): string => idOf('T', number);
/** Another person for every site and number. */
export const personOf = (siteId: SiteId, number: number) => {
  const digits = String(Number.parseInt(sha256(`${siteId}/${number}`).slice(0, 8), 16))
    .padStart(8, '0')
    .slice(-8);
  return { name: '关小雨', mobile: `138${digits}`, email: `v${digits}@example.org` };
};
export const request = (siteId: SiteId, number: number, people = 1): BookingRequest => ({
  visitor: personOf(siteId, number),
  people,
  purpose: 'learning',
  language: 'zh',
  privacyVersion: terms.privacy.version,
  token: token(number),
});
export const book = (siteId: SiteId, number: number, people = 1, at = morningOf('2021-04-13'), source?: string) => {
  const from = source ?? personOf(siteId, number).email;
  return bookVisit(on, key(siteId, number), press('B', number, at), request(siteId, number, people), from);
};
export const refusalOf = (reason: unknown): unknown => Object(reason).refusal ?? Object(reason).name;
export const statuses = async (siteId: SiteId) => {
  const found = await on.visitBook.visitsOf(siteId, slotId);
  return found.map(({ stored }) => stored.state.status);
};
export const count = <Value>(values: readonly Value[], wanted: Value): number =>
  values.filter((v) => v === wanted).length;

/** The figures of a slot are the sum over its bookings, whatever happened at once. */
export const figuresAddUp = async (siteId: SiteId): Promise<void> => {
  const found = await on.visitBook.visitsOf(siteId, slotId);
  const sum = addTallies(found.map(({ stored }) => tallyOf(stored.state)));
  expect(await on.visitBook.figures({ siteId, slotId })).toEqual(sum);
};

/** The whole table as it lies. */
export const everything = async () => {
  const items = [];
  for await (const { Items = [] } of paginateScan({ client: database }, { TableName: visitsName }))
    items.push(...Items.map((item) => unmarshall(item)));
  return items;
};

export const bookAll = async (siteId: SiteId, orders: readonly number[]) => {
  const outcomes = await Promise.allSettled(orders.map((people, i) => book(siteId, i + 1, people)));
  return outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value.status : JSON.stringify(refusalOf(outcome.reason)),
  );
};
