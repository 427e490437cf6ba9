// What the public does: looks for a time, books it, and by the secret link looks at the booking, cancels or rates it.
import * as z from 'zod';
import { visitor as anybody } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import {
  addDays,
  type CalendarDate,
  dateIn,
  type EpochSeconds,
  epochSeconds,
  type Instant,
  type SiteId,
} from '#domain/values.ts';
import type { VisitCommand, Wanted } from '#domain/visit/decide.ts';
import { visitRules } from '#domain/visit/rules.ts';
import { dateOfSlot, slotsBetween } from '#domain/visit/slots.ts';
import type { PresentVisit, VisitState } from '#domain/visit/state.ts';
import { emptyTally } from '#domain/visit/tally.ts';
import type { Visiting } from '#domain/visit/visiting.ts';
import { masked, type Visitor } from '#domain/visit/visitor.ts';
import { visits } from './aggregates.ts';
import { commandIdFor } from './command-id.ts';
import { type Press, Refused } from './execute.ts';
import { sha256 } from './hash.ts';
import type { PublicRecords, SideRecord } from './ports.ts';
import {
  calendarAround,
  commandVisit,
  counterExpiry,
  expiryOf,
  nameOf,
  type VisitKey,
  type VisitReach,
  visitContext,
  visitingOf,
} from './visits.ts';

export type PublicVisitReach = VisitReach & { readonly publicRecords: PublicRecords };

const SiteRecord = z.looseObject({ status: z.string() });

/** By what everybody may read of the site. */
const isOpen = async (on: PublicVisitReach, siteId: SiteId): Promise<boolean> =>
  SiteRecord.safeParse(await on.publicRecords.get('site', siteId)).data?.status === 'active';

const monthsOf = (first: CalendarDate, last: CalendarDate): readonly string[] => {
  const months: string[] = [];
  for (let day = first; day.slice(0, 7) <= last.slice(0, 7); day = addDays(`${day.slice(0, 7)}-28` as CalendarDate, 5))
    months.push(day.slice(0, 7));
  return months;
};

/** The times of a site from one day to another, as far ahead as can be booked, with the places that are left. */
export const publicSlots = async (
  on: PublicVisitReach,
  siteId: SiteId,
  asked: { readonly first?: CalendarDate | undefined; readonly last?: CalendarDate | undefined },
  at: Instant,
) => {
  const { hours, terms, timeZone, name } = await visitingOf(on, siteId);
  const today = dateIn(timeZone, at);
  const furthest = addDays(today, terms.daysAhead);
  const first = asked.first !== undefined && asked.first > today ? asked.first : today;
  const last = asked.last !== undefined && asked.last < furthest ? asked.last : furthest;
  const [open, calendar, ...figures] = await Promise.all([
    isOpen(on, siteId),
    calendarAround(on, today),
    ...monthsOf(first, last).map((month) => on.visitBook.figuresOf(siteId, month)),
  ]);
  const known = new Map(figures.flat().map(({ slotId, tally }) => [slotId, tally]));
  const slots = slotsBetween(hours, timeZone, first, last, calendar).map(({ begins: _b, ends: _e, ...slot }) => {
    const { taken, waiting } = known.get(slot.id) ?? emptyTally;
    const bookable = open && !slot.provisional && at < slot.bookableUntil;
    return { ...slot, placesLeft: Math.max(0, slot.capacity - taken), waiting, bookable };
  });
  const { address, phone } = hours;
  const { waitlist, groupOver, groupWorkingDays, purposes, privacy } = terms;
  return {
    site: { id: siteId, name, address, phone, open },
    terms: { waitlist, groupOver, groupWorkingDays, purposes, privacy },
    items: open ? slots : [],
  };
};

type Counted = { readonly counter: string; readonly open: number; readonly requests: number };

/** What somebody is counted by; the number, the address and the network's address themselves are in no counter. */
const countersOf = ({ mobile, email }: Visitor, source: string, { terms }: Visiting): readonly Counted[] => {
  const { person, source: network } = terms.limits;
  return [
    { counter: `mobile/${sha256(`mobile/${mobile}`)}`, ...person },
    ...(email === undefined ? [] : [{ counter: `email/${sha256(`email/${email.toLowerCase()}`)}`, ...person }]),
    { counter: `source/${sha256(`source/${source}`)}`, ...network },
  ];
};

const withinRequests = async (on: VisitReach, counters: readonly Counted[], { terms }: Visiting, at: Instant) => {
  const seconds = terms.limits.windowMinutes * 60;
  const window = Math.floor(epochSeconds(at) / seconds);
  const ends = (window + 1) * seconds;
  const letIn = await Promise.all(
    counters.map(({ counter, requests }) =>
      on.visitBook.countRequest(`${counter}/${window}`, requests, (ends + seconds) as EpochSeconds),
    ),
  );
  if (letIn.includes(false)) throw new Refused({ code: 'too_many_requests', retryAfter: ends - epochSeconds(at) });
};

/** Nobody can say when one of them will be over; a day is soon enough. */
const ASK_AGAIN = 86_400;

const withinOpenBookings = async (on: VisitReach, counters: readonly Counted[]): Promise<void> => {
  const open = await Promise.all(counters.map(({ counter }) => on.visitBook.openBookings(counter)));
  if (counters.some((limit, i) => (open[i] ?? 0) >= limit.open))
    throw new Refused({ code: 'too_many_open_bookings', retryAfter: ASK_AGAIN });
};

export type BookingRequest = Pick<Wanted, 'people' | 'purpose' | 'language' | 'privacyVersion'> & {
  readonly visitor: Visitor;
  /** Made by who books; here it leaves its hash. */
  readonly token: string;
};

/** Without an account; `source` is the address the request came from. */
export const bookVisit = async (
  on: PublicVisitReach,
  key: VisitKey,
  press: Press,
  asked: BookingRequest,
  source: string,
) => {
  const [visiting, takesVisits] = await Promise.all([visitingOf(on, key.siteId), isOpen(on, key.siteId)]);
  const { visitor, token, ...booking } = asked;
  const counters = countersOf(visitor, source, visiting);
  await withinRequests(on, counters, visiting, press.at);
  const wanted: Wanted = {
    ...booking,
    id: key.visitId,
    siteId: key.siteId,
    tokenHash: sha256(token),
    code: commandIdFor(`check-in/${token}`).slice(0, 8),
    byMail: visitor.email !== undefined,
  };
  const record = { version: 1, visitor, counted: counters.map(({ counter }) => counter) };
  const id = nameOf(key);
  const also: readonly SideRecord[] = [
    {
      visitorOf: id,
      record,
      expiresAt: expiryOf(visiting.timeZone, addDays(dateOfSlot(key.slotId), visiting.terms.keepDays)),
    },
    ...counters.map(
      ({ counter, open }): SideRecord => ({
        openBookings: counter,
        add: 1,
        below: open,
        expiresAt: counterExpiry(press),
      }),
    ),
  ];
  let tries = 0;
  const state = await commandVisit(on, key, { ...press, actor: anybody }, async () => {
    tries += 1;
    const context = await visitContext(on, visiting, key.slotId, press, { takesVisits });
    // The counters have their bounds; only where a try was in vain it is asked whether they were why.
    if (tries > 1) await withinOpenBookings(on, counters);
    return { command: { type: 'bookVisit', wanted }, context, also };
  });
  return shown(state, visiting, visitor, press.at);
};

const there = (visit: VisitState): PresentVisit => {
  if (visit.status === 'absent' || visit.status === 'erased') throw new Refused({ code: 'visit_not_found' });
  return visit;
};

const holdsLink = async (on: VisitReach, key: VisitKey, visit: VisitState, token: string): Promise<boolean> => {
  if (visit.status === 'absent' || visit.status === 'erased') return false;
  const hash = sha256(token);
  return hash === visit.tokenHash || on.visitBook.hasLink(nameOf(key), hash);
};

const noCalendar = () => 'unknown' as const;

/** What whoever holds the link may see: the booking, and of the visitor no more than to know it again. */
const shown = (state: VisitState, visiting: Visiting, visitor: Visitor | undefined, at: Instant) => {
  const visit = there(state);
  const { name, hours, timeZone, organisation, terms } = visiting;
  const { id, siteId, slot, people, group, purpose, language, status } = visit;
  const { id: slotId, date, from, to } = slot;
  // What the visitor may still do depends on no other booking.
  const alone = { takesVisits: false, calendar: noCalendar, slot: undefined, taken: 0, waiting: 0, holdsLink: true };
  return {
    id,
    site: { id: siteId, name, address: hours.address, phone: hours.phone },
    slot: { id: slotId, date, from, to },
    ...{ people, group, purpose, language, status },
    ...(status === 'confirmed' ? { code: visit.code, comes: visit.comes } : {}),
    ...(status === 'cancelled' && visit.reason !== undefined ? { reason: visit.reason } : {}),
    ...(status === 'attended' && visit.stars !== undefined ? { stars: visit.stars } : {}),
    ...(visitor === undefined ? {} : { visitor: masked(visitor) }),
    allowedActions: allowedActions(visitRules, visit, anybody, { at, timeZone, organisation, terms, ...alone }),
  };
};

const viewByLink = async (on: VisitReach, key: VisitKey, state: VisitState, at: Instant) => {
  const [visiting, record] = await Promise.all([visitingOf(on, key.siteId), on.visitBook.visitor(nameOf(key))]);
  return shown(state, visiting, record?.visitor, at);
};

export const showVisit = async (on: VisitReach, key: VisitKey, token: string, at: Instant) => {
  const { state } = await on.visits.load('visit', nameOf(key), visits.initial);
  if (!(await holdsLink(on, key, state, token))) throw new Refused({ code: 'visit_not_found' });
  return viewByLink(on, key, state, at);
};

/** Asked for once more, what is done already is answered as it is. */
const isDone = (command: VisitCommand['type'], visit: VisitState): boolean =>
  (command === 'cancelVisit' && visit.status === 'cancelled' && !visit.calledOff) ||
  (command === 'acknowledgeVisit' && visit.status === 'confirmed' && visit.comes);

type ByLink = VisitCommand & { readonly type: 'acknowledgeVisit' | 'cancelVisit' | 'giveFeedback' };

export const commandByLink = async (
  on: VisitReach,
  key: VisitKey,
  press: Press,
  { token, text }: { readonly token: string; readonly text?: string | undefined },
  command: ByLink,
) => {
  const { state: found } = await on.visits.load('visit', nameOf(key), visits.initial);
  if (isDone(command.type, found)) return showVisit(on, key, token, press.at);
  const state = await commandVisit(on, key, { ...press, actor: anybody }, async ({ state: before }) => {
    const visit = there(before);
    const visiting = await visitingOf(on, key.siteId);
    const holds = await holdsLink(on, key, visit, token);
    const context = await visitContext(on, visiting, key.slotId, press, { holdsLink: holds });
    const record = text === undefined || !holds ? undefined : await on.visitBook.visitor(nameOf(key));
    if (record === undefined || text === undefined) return { command, context };
    const said = { ...record, version: record.version + 1, feedback: text };
    const expiresAt = expiryOf(visiting.timeZone, visit.keepThrough);
    return { command, context, also: [{ visitorOf: nameOf(key), record: said, expiresAt }] };
  });
  return viewByLink(on, key, state, press.at);
};
