// Who may do what with a booking, and when: the visitor by the secret link, the site for its own slots, the clock.
import type { WorkingCalendar } from '../calendar.ts';
import { by, type Gate, type Rules } from '../decider.ts';
import type { VisitTerms } from '../round/visits.ts';
import { addDays, dateIn, type Instant } from '../values.ts';
import type { Slot } from './slots.ts';
import type { VisitState, VisitStatus } from './state.ts';

/** What is looked up for a command: the site's published hours and terms, and how full the slot is. */
export type VisitContext = {
  readonly at: Instant;
  readonly timeZone: string;
  /** Whose site it is. */
  readonly organisation: string;
  readonly takesVisits: boolean;
  readonly terms: VisitTerms;
  readonly calendar: WorkingCalendar;
  /** The slot as the hours have it now; undefined where they do not have it any more. */
  readonly slot: Slot | undefined;
  /** Heads that hold places, and heads that wait. */
  readonly taken: number;
  readonly waiting: number;
  /** Whether who asks holds the booking's secret. */
  readonly holdsLink: boolean;
};
type VisitGate = Gate<VisitState, VisitContext>;

const whileIn = (...statuses: readonly VisitStatus[]): VisitGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'wrong_status',
  statuses,
  passes: (visit) => statuses.includes(visit.status),
});

const booked: VisitGate = {
  name: 'of a booking there is',
  refusal: 'visit_not_found',
  passes: (visit) => visit.status !== 'absent' && visit.status !== 'erased',
};

/** Without the secret there is no such booking: 404, not 403. */
const withTheLink: VisitGate = {
  name: 'with the secret link',
  refusal: 'visit_not_found',
  passes: (_visit, _actor, { holdsLink }) => holdsLink,
};

const ofOwnSite: VisitGate = {
  name: 'by the organisation of the site',
  refusal: 'visit_not_found',
  passes: (_visit, actor, { organisation }) => organisation === actor.organisation,
};

const whileTheSiteIsOpen: VisitGate = {
  name: 'while the site takes visits',
  refusal: 'site_not_open',
  passes: (_visit, _actor, { takesVisits }) => takesVisits,
};

const inASlot: VisitGate = {
  name: 'in a slot of its hours',
  refusal: 'slot_not_found',
  passes: (_visit, _actor, { slot }) => slot !== undefined,
};

const onAKnownDay: VisitGate = {
  name: 'in a year whose holidays are announced',
  refusal: 'calendar_unknown',
  passes: (_visit, _actor, { slot }) => slot?.provisional !== true,
};

const whileBookable: VisitGate = {
  name: 'while the slot is bookable',
  refusal: 'booking_closed',
  passes: (_visit, _actor, { at, slot, terms, timeZone }) =>
    slot === undefined || (at < slot.bookableUntil && slot.date <= addDays(dateIn(timeZone, at), terms.daysAhead)),
};

const timed = (
  name: string,
  refusal: VisitGate['refusal'],
  inTime: (at: Instant, begins: Instant, ends: Instant) => boolean,
): VisitGate => ({
  name,
  refusal,
  passes: (visit, _actor, { at }) => visit.status === 'absent' || inTime(at, visit.slot.begins, visit.slot.ends),
});
const beforeItBegins = timed('before it begins', 'visit_has_begun', (at, begins) => at < begins);
const afterItBegan = timed('after it began', 'visit_not_begun', (at, begins) => at >= begins);
const afterItEnded = timed('after it ended', 'visit_not_begun', (at, _begins, ends) => at >= ends);

const onTheDay: VisitGate = {
  name: 'on the day of the visit',
  refusal: 'not_on_the_day',
  passes: (visit, _actor, { at, timeZone }) => visit.status === 'absent' || visit.slot.date === dateIn(timeZone, at),
};

const whileAskedFor: VisitGate = {
  name: 'while feedback is asked for',
  refusal: 'feedback_time_over',
  passes: (visit, _actor, { at, timeZone }) =>
    !('feedbackUntil' in visit) || dateIn(timeZone, at) <= visit.feedbackUntil,
};

const afterTheTimeToKeep: VisitGate = {
  name: 'after the time it is kept',
  refusal: 'still_kept',
  passes: (visit, _actor, { at, timeZone }) => !('keepThrough' in visit) || dateIn(timeZone, at) > visit.keepThrough,
};

export type VisitCommandType =
  | 'bookVisit'
  | 'acknowledgeVisit'
  | 'cancelVisit'
  | 'giveFeedback'
  | 'approveVisit'
  | 'declineVisit'
  | 'callOffVisit'
  | 'checkInVisit'
  | 'markNoShow'
  | 'promoteVisit'
  | 'missVisit'
  | 'lapseVisit'
  | 'eraseVisit';

const byVisitor = [by('visitor'), booked, withTheLink];
const bySite = [by('applicant'), booked, ofOwnSite];
const bySystem = [by('system'), booked];

export const visitRules: Rules<VisitCommandType, VisitState, VisitContext> = {
  bookVisit: {
    gates: [by('visitor'), whileIn('absent'), whileTheSiteIsOpen, inASlot, onAKnownDay, whileBookable],
    leadsTo: ['confirmed', 'waitlisted', 'requested'],
  },
  /** That they will come: the site sees who said so. */
  acknowledgeVisit: { gates: [...byVisitor, whileIn('confirmed'), beforeItBegins], leadsTo: ['confirmed'] },
  cancelVisit: {
    gates: [...byVisitor, whileIn('requested', 'waitlisted', 'confirmed'), beforeItBegins],
    leadsTo: ['cancelled'],
  },
  giveFeedback: { gates: [...byVisitor, whileIn('attended'), whileAskedFor], leadsTo: ['attended'] },
  approveVisit: { gates: [...bySite, whileIn('requested'), inASlot, beforeItBegins], leadsTo: ['confirmed'] },
  declineVisit: { gates: [...bySite, whileIn('requested'), beforeItBegins], leadsTo: ['declined'] },
  callOffVisit: {
    gates: [...bySite, whileIn('requested', 'waitlisted', 'confirmed'), beforeItBegins],
    leadsTo: ['cancelled'],
  },
  /** Who came late after all is checked in as well. */
  checkInVisit: { gates: [...bySite, whileIn('confirmed', 'no_show'), onTheDay], leadsTo: ['attended'] },
  markNoShow: { gates: [...bySite, whileIn('confirmed'), afterItBegan], leadsTo: ['no_show'] },
  promoteVisit: { gates: [...bySystem, whileIn('waitlisted'), inASlot, beforeItBegins], leadsTo: ['confirmed'] },
  missVisit: { gates: [...bySystem, whileIn('confirmed'), afterItEnded], leadsTo: ['no_show'] },
  lapseVisit: { gates: [...bySystem, whileIn('requested', 'waitlisted'), afterItEnded], leadsTo: ['lapsed'] },
  eraseVisit: {
    gates: [...bySystem, whileIn('declined', 'lapsed', 'no_show', 'cancelled', 'attended'), afterTheTimeToKeep],
    leadsTo: ['erased'],
  },
};
