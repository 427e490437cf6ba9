// What the clock brings about for visits: those that are over are closed, and who came is forgotten in time.
import { system } from '#domain/actor.ts';
import { addDays, dateIn, type Instant, SiteId, VisitId } from '#domain/values.ts';
import { decideVisit } from '#domain/visit/decide.ts';
import { SlotId } from '#domain/visit/slots.ts';
import { visits } from './aggregates.ts';
import { commandIdFor } from './command-id.ts';
import { Refused, retrying, step } from './execute.ts';
import { contentHash } from './hash.ts';
import type { Change, Due, DueRecords, SideRecord } from './ports.ts';
import { ZONE } from './time-limits.ts';
import { commandVisit, nameOf, type VisitKey, type VisitReach, visitContext, visitingOf } from './visits.ts';

export type VisitClockReach = VisitReach & { readonly visitsDue: DueRecords };

const keyFrom = (name: string): VisitKey => {
  const [site, slot, visit] = name.split('/');
  return { siteId: SiteId.parse(site), slotId: SlotId.parse(slot), visitId: VisitId.parse(visit) };
};

/** Through the end of yesterday: after every id of that day in an index ordered by `day#id`. */
const dueYesterday = (on: VisitClockReach, due: Due, at: Instant) =>
  on.visitsDue.before(due, `${addDays(dateIn(ZONE, at), -1)}#~`);

/** Who did not come yesterday did not come; who never got a place or an answer will not get one. */
export const closeVisits = async (on: VisitClockReach, at: Instant): Promise<number> => {
  let closed = 0;
  for await (const name of dueYesterday(on, 'VISIT', at)) {
    const key = keyFrom(name);
    const press = { actor: system, at, commandId: commandIdFor(`closeVisit/${name}`) };
    try {
      await commandVisit(on, key, press, async ({ state }) => ({
        command: { type: state.status === 'confirmed' ? 'missVisit' : 'lapseVisit' },
        context: await visitContext(on, await visitingOf(on, key.siteId), key.slotId, press),
      }));
      closed += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return closed;
};

/** Three records each and one that says so: well within what one transaction may write. */
const BATCH = 25;

const erasure = async (on: VisitClockReach, name: string, at: Instant): Promise<Change | undefined> => {
  const key = keyFrom(name);
  const before = await on.visits.load('visit', nameOf(key), visits.initial);
  const press = { actor: system, at, commandId: commandIdFor(`eraseVisit/${name}`) };
  const context = await visitContext(on, await visitingOf(on, key.siteId), key.slotId, press);
  const decision = decideVisit(before.state, { type: 'eraseVisit' }, system, context);
  if (!decision.accepted) return undefined;
  const record = await on.visitBook.visitor(name);
  const forget: readonly SideRecord[] = record === undefined ? [] : [{ forget: name }];
  return { ...step(visits, name, before, decision, press).change, also: forget };
};

/** Together with the record that they are gone, or not at all. */
const eraseBatch = (on: VisitClockReach, names: readonly string[], at: Instant): Promise<number> =>
  retrying(async () => {
    const found = await Promise.all(names.map((name) => erasure(on, name, at)));
    const [first, ...others] = found.filter((change) => change !== undefined);
    if (first === undefined) return 0;
    const erased = [first, ...others];
    const hash = contentHash(erased.map(({ id, before }) => [id, before.lastHash]).sort());
    const destruction = { at, of: 'visitBookings', count: erased.length, hash } as const;
    await on.visits.commit([{ ...first, also: [...(first.also ?? []), { destruction }] }, ...others]);
    return erased.length;
  });

/** Personal data whose time is over go, and a record of how many stays. */
export const eraseVisits = async (on: VisitClockReach, at: Instant): Promise<number> => {
  let erased = 0;
  let batch: string[] = [];
  for await (const name of dueYesterday(on, 'ERASE', at)) {
    batch.push(name);
    if (batch.length < BATCH) continue;
    erased += await eraseBatch(on, batch, at);
    batch = [];
  }
  return erased + (batch.length === 0 ? 0 : await eraseBatch(on, batch, at));
};
