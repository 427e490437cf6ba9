// What one visit adds to the figures of its slot; they are kept when nobody can be told from them any more.
import type { VisitState } from './state.ts';

export const tallyNames = [
  'bookings',
  /** Heads that hold places. */
  'taken',
  /** Heads that wait for places. */
  'waiting',
  'attended',
  /** Heads that came. */
  'visitors',
  'noShows',
  'cancelled',
  /** Cancelled by the site. */
  'calledOff',
  'ratings',
  'stars',
] as const;
export type TallyName = (typeof tallyNames)[number];
export type Tally = Readonly<Record<TallyName, number>>;

const mapTally = (figure: (name: TallyName) => number): Tally =>
  Object.fromEntries(tallyNames.map((name) => [name, figure(name)])) as Record<TallyName, number>;

export const emptyTally = mapTally(() => 0);

/** The figures of a slot are the sum of this over its visits, always. */
export const tallyOf = (visit: VisitState): Tally => {
  const booked = { ...emptyTally, bookings: 1 };
  switch (visit.status) {
    case 'absent':
      return emptyTally;
    case 'requested':
    case 'declined':
    case 'lapsed':
      return booked;
    case 'waitlisted':
      return { ...booked, waiting: visit.people };
    case 'confirmed':
      return { ...booked, taken: visit.people };
    case 'no_show':
      return { ...booked, taken: visit.people, noShows: 1 };
    case 'cancelled':
      return { ...booked, cancelled: 1, calledOff: visit.calledOff ? 1 : 0 };
    case 'attended': {
      const rated = visit.stars === undefined ? {} : { ratings: 1, stars: visit.stars };
      return { ...booked, taken: visit.people, attended: 1, visitors: visit.came, ...rated };
    }
    case 'erased':
      return visit.counted;
    default:
      return visit satisfies never;
  }
};

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, tally) => mapTally((name) => sum[name] + tally[name]), emptyTally);

/** What changes in the figures; a name that stays the same is left out. */
export const tallyChange = (before: VisitState, after: VisitState): Readonly<Partial<Tally>> => {
  const [was, is] = [tallyOf(before), tallyOf(after)];
  return Object.fromEntries(
    tallyNames.flatMap((name) => (is[name] === was[name] ? [] : [[name, is[name] - was[name]]])),
  );
};

export type SlotFigures = { readonly slotId: string; readonly tally: Tally };

/** A year of a site by its months, for the yearly record. */
export const figuresOf = (slots: readonly SlotFigures[]) => {
  const byMonth = Map.groupBy(slots, ({ slotId }) => slotId.slice(0, 7));
  const months = [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, of]) => ({ month, slots: of.length, ...addTallies(of.map(({ tally }) => tally)) }));
  return { months, total: { slots: slots.length, ...addTallies(slots.map(({ tally }) => tally)) } };
};
