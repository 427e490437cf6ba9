// What a site does about visits: publishes its hours, answers groups, checks in who comes; and what it is shown of them.
import { type Actor, hasRole } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import { type CalendarDate, dateIn, type Instant, type SiteId } from '#domain/values.ts';
import type { VisitCommand } from '#domain/visit/decide.ts';
import type { VisitingHours } from '#domain/visit/hours.ts';
import { visitRules } from '#domain/visit/rules.ts';
import type { SlotId } from '#domain/visit/slots.ts';
import { isOpenVisit, type PresentVisit } from '#domain/visit/state.ts';
import { figuresOf } from '#domain/visit/tally.ts';
import { decideVisiting, takesVisits, type Visiting } from '#domain/visit/visiting.ts';
import { masked } from '#domain/visit/visitor.ts';
import { visitings } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { execute, type Press, Refused } from './execute.ts';
import { roundOf } from './rounds.ts';
import { readSite } from './sites.ts';
import {
  commandVisit,
  findVisiting,
  nameOf,
  type VisitKey,
  type VisitReach,
  visitContext,
  visitingOf,
} from './visits.ts';

export type SiteVisitReach = VisitReach & ApplicationReach;

/** Who may read a site may read how it is visited. */
const readable = async (on: SiteVisitReach, siteId: SiteId, actor: Actor): Promise<void> => {
  await readSite(on, siteId, actor);
};

const hoursView = ({ siteId, name, hours, terms }: Visiting) => ({ siteId, name, hours, terms });

export const visitingHours = async (on: SiteVisitReach, siteId: SiteId, actor: Actor) => {
  await readable(on, siteId, actor);
  return hoursView(await visitingOf(on, siteId));
};

export const setVisitingHours = async (on: SiteVisitReach, siteId: SiteId, press: Press, hours: VisitingHours) => {
  const site = await readSite(on, siteId, press.actor);
  const { roundId, organisation, name } = site;
  const { visits: terms, timeZone } = await roundOf(on.rounds, site);
  const about = { siteId, roundId, organisation, name, timeZone, takesVisits: takesVisits(site) };
  const state = await execute(on.visits, visitings, siteId, press, (visiting) =>
    decideVisiting(visiting, { type: 'setVisitingHours', hours }, press.actor, { at: press.at, site: about, terms }),
  );
  if (state.status === 'absent') throw new Refused({ code: 'site_not_open' });
  return hoursView(state);
};

/** In full to the site itself and on the day only; to anybody else, and on any other day, masked. */
const visitView = async (on: SiteVisitReach, visiting: Visiting, visit: PresentVisit, actor: Actor, at: Instant) => {
  const { id, siteId, slot, people, group, purpose, language, status, bookedAt } = visit;
  const { id: slotId, date, from, to } = slot;
  const own = hasRole(actor, 'applicant') && actor.organisation === visiting.organisation;
  const inFull = own && date === dateIn(visiting.timeZone, at);
  const [record, context] = await Promise.all([
    on.visitBook.visitor(nameOf({ siteId, slotId, visitId: id })),
    visitContext(on, visiting, slotId, { at }),
  ]);
  return {
    id,
    slot: { id: slotId, date, from, to },
    ...{ people, group, purpose, language, status, bookedAt },
    ...(status === 'confirmed' ? { comes: visit.comes } : {}),
    ...(status === 'attended'
      ? { came: visit.came, ...(visit.stars === undefined ? {} : { stars: visit.stars }) }
      : {}),
    ...(record === undefined ? {} : { visitor: inFull ? record.visitor : masked(record.visitor) }),
    ...(record?.feedback === undefined ? {} : { feedback: record.feedback }),
    allowedActions: allowedActions(visitRules, visit, actor, context),
  };
};

const presentOf = async (on: SiteVisitReach, siteId: SiteId, slots: string): Promise<readonly PresentVisit[]> =>
  (await on.visitBook.visitsOf(siteId, slots)).flatMap(({ stored: { state } }) =>
    state.status === 'absent' || state.status === 'erased' ? [] : [state],
  );

const inOrder = (found: readonly PresentVisit[]) =>
  found.toSorted((a, b) => (`${a.slot.id}${a.bookedAt}` < `${b.slot.id}${b.bookedAt}` ? -1 : 1));

const viewsOf = async (
  on: SiteVisitReach,
  siteId: SiteId,
  found: readonly PresentVisit[],
  actor: Actor,
  at: Instant,
) => {
  const visiting = await findVisiting(on, siteId);
  if (visiting === undefined) return [];
  return Promise.all(inOrder(found).map((visit) => visitView(on, visiting, visit, actor, at)));
};

/** The bookings of one day. */
export const visitsOn = async (on: SiteVisitReach, siteId: SiteId, date: CalendarDate, actor: Actor, at: Instant) => {
  await readable(on, siteId, actor);
  return viewsOf(on, siteId, await presentOf(on, siteId, date), actor, at);
};

/** Groups that wait for the site's answer. */
export const groupsToAnswer = async (on: SiteVisitReach, siteId: SiteId, actor: Actor, at: Instant) => {
  await readable(on, siteId, actor);
  const waiting = (await presentOf(on, siteId, '')).filter(
    ({ status, slot }) => status === 'requested' && slot.begins > at,
  );
  return viewsOf(on, siteId, waiting, actor, at);
};

type BySite = VisitCommand & {
  readonly type: 'approveVisit' | 'declineVisit' | 'callOffVisit' | 'checkInVisit' | 'markNoShow';
};

export const commandBySite = async (on: SiteVisitReach, key: VisitKey, press: Press, command: BySite) => {
  const visiting = await visitingOf(on, key.siteId);
  const state = await commandVisit(on, key, press, async () => ({
    command,
    context: await visitContext(on, visiting, key.slotId, press),
  }));
  if (state.status === 'absent' || state.status === 'erased') throw new Refused({ code: 'visit_not_found' });
  return visitView(on, visiting, state, press.actor, press.at);
};

/** Who stands at the door says the code; only today's codes are known. */
export const checkIn = async (on: SiteVisitReach, siteId: SiteId, press: Press, code: string, came: number) => {
  const { timeZone, organisation } = await visitingOf(on, siteId);
  if (organisation !== press.actor.organisation) throw new Refused({ code: 'visit_not_found' });
  const today = await presentOf(on, siteId, dateIn(timeZone, press.at));
  const visit = today.find((one) => one.code === code.toUpperCase());
  if (visit === undefined) throw new Refused({ code: 'visit_not_found' });
  const key = { siteId, slotId: visit.slot.id, visitId: visit.id };
  return commandBySite(on, key, press, { type: 'checkInVisit', came });
};

/** Every booking of one slot; who came last first and who has places at the end, so that nobody moves up before. */
export const callOffSlot = async (on: SiteVisitReach, siteId: SiteId, slotId: SlotId, press: Press, reason: string) => {
  const { organisation } = await visitingOf(on, siteId);
  if (organisation !== press.actor.organisation) throw new Refused({ code: 'visit_not_found' });
  const open = (await presentOf(on, siteId, slotId)).filter(isOpenVisit);
  const waitingFirst = inOrder(open)
    .reverse()
    .toSorted((a, b) => Number(a.status === 'confirmed') - Number(b.status === 'confirmed'));
  for (const { id: visitId } of waitingFirst) {
    const own = { ...press, commandId: commandIdFor(`${press.commandId}/${visitId}`) };
    await commandBySite(on, { siteId, slotId, visitId }, own, { type: 'callOffVisit', reason });
  }
  return { calledOff: open.length };
};

/** How many came, by month: the fact behind the yearly return, kept when nobody can be told from it any more. */
export const visitsOfYear = async (on: SiteVisitReach, siteId: SiteId, year: string, actor: Actor) => {
  await readable(on, siteId, actor);
  return { siteId, year, ...figuresOf(await on.visitBook.figuresOf(siteId, `${year}-`)) };
};
