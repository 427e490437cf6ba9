// Commands to one booking: looked up, decided, and saved with the places it takes or frees and those who move up.
import { system } from '#domain/actor.ts';
import {
  addDays,
  dateIn,
  type EpochSeconds,
  epochSeconds,
  type SiteId,
  startOfDay,
  type VisitId,
} from '#domain/values.ts';
import { decideVisit, type VisitCommand } from '#domain/visit/decide.ts';
import type { VisitContext } from '#domain/visit/rules.ts';
import { dateOfSlot, type SlotId, slotsBetween } from '#domain/visit/slots.ts';
import { isOpenVisit, type VisitState } from '#domain/visit/state.ts';
import { addTallies, emptyTally, type Tally, tallyChange } from '#domain/visit/tally.ts';
import type { Visiting } from '#domain/visit/visiting.ts';
import { visitings, visits } from './aggregates.ts';
import { commandIdFor } from './command-id.ts';
import { isRepeat, type Press, pressName, Refused, retrying, type Step, step } from './execute.ts';
import type { Calendar, Programme, SideRecord, Stored } from './ports.ts';
import type { FigureCondition, VisitBook } from './visits-ports.ts';

export type VisitReach = {
  /** The records of the visits table, with their logs. */
  readonly visits: Programme;
  readonly visitBook: VisitBook;
  readonly calendar: Calendar;
};

export type VisitKey = { readonly siteId: SiteId; readonly slotId: SlotId; readonly visitId: VisitId };
export const nameOf = ({ siteId, slotId, visitId }: VisitKey): string => `${siteId}/${slotId}/${visitId}`;

export const findVisiting = async (on: Pick<VisitReach, 'visits'>, siteId: SiteId): Promise<Visiting | undefined> => {
  const { state } = await on.visits.load('visiting', siteId, visitings.initial);
  return state.status === 'set' ? state : undefined;
};

/** The hours a site published; one that published none takes no visits. */
export const visitingOf = async (on: Pick<VisitReach, 'visits'>, siteId: SiteId): Promise<Visiting> => {
  const found = await findVisiting(on, siteId);
  if (found === undefined) throw new Refused({ code: 'site_not_open' });
  return found;
};

/** A week back, for a weekend belongs to a holiday before it. */
export const calendarAround = (on: Pick<VisitReach, 'calendar'>, day: Parameters<Calendar['from']>[0]) =>
  on.calendar.from(addDays(day, -7));

/** `more` is what only some commands ask for: whether the site is open now, whether the secret is the right one. */
export const visitContext = async (
  on: VisitReach,
  visiting: Visiting,
  slotId: SlotId,
  { at }: Pick<Press, 'at'>,
  more: Partial<Pick<VisitContext, 'takesVisits' | 'holdsLink'>> = {},
): Promise<VisitContext> => {
  const { siteId, timeZone, organisation, terms, hours } = visiting;
  const [calendar, { taken, waiting }] = await Promise.all([
    calendarAround(on, dateIn(timeZone, at)),
    on.visitBook.figures({ siteId, slotId }),
  ]);
  const date = dateOfSlot(slotId);
  const slot = slotsBetween(hours, timeZone, date, date, calendar).find(({ id }) => id === slotId);
  const looked = { at, timeZone, organisation, terms, calendar, slot, taken, waiting };
  return { ...looked, takesVisits: false, holdsLink: false, ...more };
};

/** At most so many move up at once, for one transaction has its limit; the next that falls free moves up the rest. */
const MOST_MOVING_UP = 20;

/** Those who wait take the places that fall free, in the order they came, and nobody passes one who waits. */
const movingUp = async (
  on: VisitReach,
  key: VisitKey,
  freed: Step<VisitState>,
  context: VisitContext,
): Promise<readonly Step<VisitState>[]> => {
  const change = tallyChange(freed.change.before.state as VisitState, freed.state);
  const frees = (change.taken ?? 0) < 0 || (change.waiting ?? 0) < 0;
  if (!frees || context.slot === undefined || context.slot.begins <= context.at) return [];
  const waiting = (await on.visitBook.visitsOf(key.siteId, key.slotId))
    .flatMap(({ id, stored }) => (stored.state.status === 'waitlisted' ? [{ id, stored, visit: stored.state }] : []))
    .filter(({ id }) => id !== nameOf(key))
    .sort((a, b) => (`${a.visit.bookedAt}${a.id}` < `${b.visit.bookedAt}${b.id}` ? -1 : 1));
  const steps: Step<VisitState>[] = [];
  let taken = context.taken + (change.taken ?? 0);
  for (const { id, stored, visit } of waiting.slice(0, MOST_MOVING_UP)) {
    const decision = decideVisit(visit, { type: 'promoteVisit' }, system, { ...context, taken });
    if (!decision.accepted) break;
    taken += visit.people;
    const press = { actor: system, at: context.at, commandId: commandIdFor(`promoteVisit/${id}`) };
    steps.push(step(visits, id, stored, decision, press));
  }
  return steps;
};

const changeOf = ({ change, state }: Step<VisitState>): Partial<Tally> =>
  tallyChange(change.before.state as VisitState, state);

/** Every change of a slot's figures is one write, on condition that what was decided is still so. */
const figuresOf = (
  key: VisitKey,
  steps: readonly Step<VisitState>[],
  command: VisitCommand['type'],
  context: VisitContext,
): readonly SideRecord[] => {
  const sum = addTallies(steps.map((one) => ({ ...emptyTally, ...changeOf(one) })));
  const add = Object.fromEntries(Object.entries(sum).filter(([, by]) => by !== 0));
  if (Object.keys(add).length === 0) return [];
  const places = context.slot?.capacity ?? 0;
  const provided = ((): FigureCondition | undefined => {
    if (command === 'bookVisit') {
      if (sum.taken > 0) return { atMostTaken: places - sum.taken, atMostWaiting: 0 };
      return sum.waiting > 0 ? { moreTakenThan: places - sum.waiting } : undefined;
    }
    if (command === 'approveVisit') return { atMostTaken: places - sum.taken };
    // Nobody took a place or joined the list since it was seen who moves up.
    const frees = sum.taken !== 0 || sum.waiting !== 0;
    return frees ? { atMostTaken: context.taken, atMostWaiting: context.waiting } : undefined;
  })();
  return [{ figures: key, add, ...(provided === undefined ? {} : { provided }) }];
};

/** Longer than any booking may be ahead, so that a counter outlives what it counts. */
const COUNTER_DAYS = 200;
export const counterExpiry = ({ at }: Pick<Press, 'at'>): EpochSeconds =>
  (epochSeconds(at) + COUNTER_DAYS * 86_400) as EpochSeconds;

/** What is over does not count any more among the open bookings of who made it. */
const countersFreed = async (on: VisitReach, id: string, before: VisitState, after: VisitState, press: Press) => {
  if (!isOpenVisit(before) || isOpenVisit(after)) return [];
  const record = await on.visitBook.visitor(id);
  return (record?.counted ?? []).map(
    (openBookings): SideRecord => ({ openBookings, add: -1, expiresAt: counterExpiry(press) }),
  );
};

type Asked = {
  readonly command: VisitCommand;
  readonly context: VisitContext;
  readonly also?: readonly SideRecord[];
};

/** One command; `compose` looks up what it needs, again on every lost race. */
export const commandVisit = (
  on: VisitReach,
  key: VisitKey,
  press: Press,
  compose: (before: Stored<VisitState>) => Promise<Asked>,
): Promise<VisitState> =>
  retrying(async () => {
    const id = nameOf(key);
    const before = await on.visits.load('visit', id, visits.initial);
    if (isRepeat(before, press)) return before.state;
    const { command, context, also = [] } = await compose(before);
    const decision = decideVisit(before.state, command, press.actor, context);
    if (!decision.accepted && (await on.visits.hasCommand('visit', id, pressName(press)))) return before.state;
    const changed = step(visits, id, before, decision, press);
    const moved = await movingUp(on, key, changed, context);
    const sides = [
      ...also,
      ...figuresOf(key, [changed, ...moved], command.type, context),
      ...(await countersFreed(on, id, before.state, changed.state, press)),
    ];
    await on.visits.commit([{ ...changed.change, also: sides }, ...moved.map(({ change }) => change)]);
    return changed.state;
  });

/** The end of the time something about a booking is kept, a week after the run that erases it. */
export const expiryOf = (timeZone: string, keepThrough: Parameters<typeof startOfDay>[1]): EpochSeconds =>
  epochSeconds(startOfDay(timeZone, addDays(keepThrough, 8)));
