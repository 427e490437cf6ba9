// Visits to the site of 海澄: its hours, who comes, and the events of one booking's log.
import type { Actor } from '#domain/actor.ts';
import { visitor } from '#domain/actor.ts';
import type { WorkingCalendar } from '#domain/calendar.ts';
import type { Recorded } from '#domain/decider.ts';
import type { VisitFacts } from '#domain/letters/visit-facts.ts';
import { VisitTerms } from '#domain/round/visits.ts';
import { type Instant, VisitId } from '#domain/values.ts';
import { decideVisit, type VisitCommand, type Wanted } from '#domain/visit/decide.ts';
import { evolveVisit } from '#domain/visit/evolve.ts';
import { VisitingHours } from '#domain/visit/hours.ts';
import type { VisitContext } from '#domain/visit/rules.ts';
import { type Slot, slotsBetween } from '#domain/visit/slots.ts';
import type { VisitEvent, VisitState } from '#domain/visit/state.ts';
import {
  decideVisiting,
  evolveVisiting,
  type Visiting,
  type VisitingCommand,
  type VisitingContext,
  type VisitingEvent,
  type VisitingState,
} from '#domain/visit/visiting.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { siteId } from './papers.ts';
import { linXiaoman } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

/** The holidays and make-up days of spring 2021 as the State Council announced them. */
const off = ['2021-04-05', '2021-05-03', '2021-05-04', '2021-05-05'];
const makeUp = ['2021-04-25', '2021-05-08'];
export const spring2021: WorkingCalendar = (date) => {
  if (!date.startsWith('2021')) return 'unknown';
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  return off.includes(date) || (weekend && !makeUp.includes(date)) ? 'off' : 'work';
};

export const terms = VisitTerms.parse(round.visits);

export const hours = VisitingHours.parse({
  weekly: [
    { weekday: 2, from: '09:30', to: '11:30', capacity: 20, closesHoursBefore: 2 },
    { weekday: 2, from: '14:00', to: '16:00', capacity: 20, closesHoursBefore: 2 },
    { weekday: 6, from: '10:00', to: '12:00', capacity: 40, closesHoursBefore: 24 },
  ],
  exceptions: [],
  holidays: 'closed',
  address: '深圳市福田区梅林街道凯丰路10号',
  phone: '0755-83330000',
});

export const visiting: Visiting = {
  siteId,
  roundId: round.id,
  organisation: haicheng.uscc,
  name: '海澄生态环保创新示范点',
  timeZone: round.timeZone,
  terms,
  hours,
};

export const slotsOn = (date: string, otherwise: Partial<VisitingHours> = {}): readonly Slot[] =>
  slotsBetween({ ...hours, ...otherwise }, round.timeZone, days.day(date), days.day(date), spring2021);

export const [tuesday] = slotsOn('2021-04-20') as [Slot, Slot];
export const theWeekBefore = days.morningOf('2021-04-13');

/** 关小雨 and one more. */
export const wanted: Wanted = {
  id: VisitId.parse('V1S1T'.padEnd(26, '0')),
  siteId,
  people: 2,
  purpose: 'learning',
  language: 'zh',
  privacyVersion: terms.privacy.version,
  tokenHash: 'a1'.repeat(32),
  code: '7KX2M9QD',
  byMail: true,
};

export const visitDecider: Decider<VisitState, VisitEvent, VisitCommand, VisitContext> = {
  initial: { status: 'absent' },
  decide: decideVisit,
  evolve: evolveVisit,
};
export const usual: VisitContext = {
  at: theWeekBefore,
  timeZone: round.timeZone,
  organisation: haicheng.uscc,
  takesVisits: true,
  terms,
  calendar: spring2021,
  slot: tuesday,
  taken: 0,
  waiting: 0,
  holdsLink: true,
};
export const { given } = spec(visitDecider, usual);
const setting: VisitingContext = { at: theWeekBefore, site: { ...visiting, takesVisits: true }, terms };
export const site = spec<VisitingState, VisitingEvent, VisitingCommand, VisitingContext>(
  { initial: { status: 'absent' }, decide: decideVisiting, evolve: evolveVisiting },
  setting,
);

const { id, date, from, to, begins, ends } = tuesday;
const booking = {
  ...wanted,
  slot: { id, date, from, to, begins, ends },
  group: false,
  feedbackUntil: days.day('2021-05-04'),
  keepThrough: days.day('2021-05-20'),
};
export const bookedAs = (as: 'confirmed' | 'waitlisted' | 'requested', otherwise = {}): VisitEvent => ({
  type: 'visitBooked',
  as,
  ...booking,
  group: as === 'requested',
  ...otherwise,
});
const event = (what: VisitEvent, by: Actor = visitor, at: Instant = theWeekBefore): Recorded<VisitEvent> =>
  happened(what, by, at);
const byMail = true;
export const booked = event(bookedAs('confirmed'));
export const waitlisted = event(bookedAs('waitlisted'));
export const requested = event(bookedAs('requested', { people: 18 }));
export const approved = event({ type: 'visitApproved', byMail });
export const promoted = event({ type: 'visitPromoted', byMail });
export const declined = event({ type: 'visitDeclined', reason: '当日布展，不能接待', byMail });
export const acknowledged = event({ type: 'visitAcknowledged' });
export const cancelled = event({ type: 'visitCancelled', byMail });
export const calledOff = event({ type: 'visitCalledOff', reason: '台风预警，场馆闭馆', byMail });
export const attended = event({ type: 'visitAttended', came: 2, byMail });
export const rated = event({ type: 'feedbackGiven', stars: 5 });
export const missed = event({ type: 'visitMissed' });
export const lapsed = event({ type: 'visitLapsed' });
export const erased = event({ type: 'visitorErased' });

export const lifeTo = {
  absent: [],
  requested: [requested],
  waitlisted: [waitlisted],
  confirmed: [booked],
  declined: [requested, declined],
  cancelled: [booked, cancelled],
  attended: [booked, attended],
  no_show: [booked, missed],
  lapsed: [waitlisted, lapsed],
  erased: [booked, attended, rated, erased],
} as const satisfies Readonly<Record<VisitState['status'], readonly Recorded<VisitEvent>[]>>;

export const commands = {
  bookVisit: { type: 'bookVisit', wanted },
  acknowledgeVisit: { type: 'acknowledgeVisit' },
  cancelVisit: { type: 'cancelVisit' },
  giveFeedback: { type: 'giveFeedback', stars: 5 },
  approveVisit: { type: 'approveVisit' },
  declineVisit: { type: 'declineVisit', reason: '当日布展，不能接待' },
  callOffVisit: { type: 'callOffVisit', reason: '台风预警，场馆闭馆' },
  checkInVisit: { type: 'checkInVisit', came: 2 },
  markNoShow: { type: 'markNoShow' },
  promoteVisit: { type: 'promoteVisit' },
  missVisit: { type: 'missVisit' },
  lapseVisit: { type: 'lapseVisit' },
  eraseVisit: { type: 'eraseVisit' },
} as const satisfies { readonly [Type in VisitCommand['type']]: VisitCommand & { readonly type: Type } };

export const hoursSet: Recorded<VisitingEvent> = happened(
  { type: 'visitingHoursSet', ...visiting },
  linXiaoman,
  theWeekBefore,
);

/** Each once, the booking as a group's; what is booked otherwise comes first. */
export const everyEvent: readonly Recorded<VisitEvent>[] = [
  requested,
  booked,
  waitlisted,
  approved,
  promoted,
  declined,
  acknowledged,
  cancelled,
  calledOff,
  attended,
  rated,
  missed,
  lapsed,
  erased,
];
export const visitName = `${siteId}/${tuesday.id}/${wanted.id}`;

/** As they are looked up when a letter is sent. */
export const facts: VisitFacts = {
  site: visiting.name,
  date,
  from,
  to,
  people: wanted.people,
  address: hours.address,
  phone: hours.phone,
  code: wanted.code,
  link: `https://sites.example.org/visits/${visitName}#0123456789ABCDEFGHJKMNPQRS`,
};
