// The deciders of calendar, register, visit and roadshow with everything anybody could send to them, good and bad.
import fc from 'fast-check';
import { type CalendarYearCommand, type CalendarYearContext, calendarYearRules } from '#domain/calendar-year/decide.ts';
import type { CalendarYearEvent, CalendarYearState } from '#domain/calendar-year/state.ts';
import { type RecusalCommand, type RecusalContext, recusalRules } from '#domain/recusal/decide.ts';
import { type RecusalEvent, type RecusalState, tieKinds } from '#domain/recusal/state.ts';
import { type RoadshowCommand, type RoadshowContext, roadshowRules } from '#domain/roadshow/decide.ts';
import type { RoadshowEvent, RoadshowState } from '#domain/roadshow/state.ts';
import type { SiteVisitCommand } from '#domain/site-visit/decide.ts';
import { type SiteVisitContext, siteVisitRules } from '#domain/site-visit/rules.ts';
import type { SiteVisitEvent, SiteVisitState } from '#domain/site-visit/state.ts';
import { dateIn } from '#domain/values.ts';
import { haicheng } from './answers.ts';
import * as calendarYear from './calendar-year.ts';
import { applicationId, documentId } from './papers.ts';
import { evaluators, gaoYuan, linXiaoman } from './persons.ts';
import * as recusal from './recusal.ts';
import * as roadshow from './roadshow.ts';
import { round } from './round.ts';
import * as siteVisit from './site-visit.ts';
import { type Machine, moments, words } from './walks.ts';

export const calendarYearMachine: Machine<
  CalendarYearState,
  CalendarYearEvent,
  CalendarYearCommand,
  CalendarYearContext
> = {
  decider: calendarYear.calendarYearDecider,
  rules: calendarYearRules,
  starts: Object.values(calendarYear.yearTo),
  final: [],
  contexts: moments.map((at) => ({ year: '2022', today: dateIn(round.timeZone, at) })),
  commands: fc.oneof(
    fc.constantFrom<CalendarYearCommand>(
      { type: 'warnOfCalendarYear', roundId: calendarYear.roundId },
      { type: 'enterCalendarYear', entry: calendarYear.of2022 },
      { type: 'enterCalendarYear', entry: calendarYear.of2021 },
      { type: 'confirmCalendarYear' },
    ),
    words.map((reason): CalendarYearCommand => ({ type: 'correctCalendarYear', entry: calendarYear.longer, reason })),
  ),
};

const tie = fc.record({
  organisation: fc.constantFrom(haicheng.uscc, '51440300XXXX004300'),
  kind: fc.constantFrom(...tieKinds),
});
const tieIds = fc.constantFrom(`entered-advice-${haicheng.uscc}`, `declared-employment-${haicheng.uscc}`, '__proto__');

export const recusalMachine: Machine<RecusalState, RecusalEvent, RecusalCommand, RecusalContext> = {
  decider: recusal.recusalDecider,
  rules: recusalRules,
  starts: [[], [recusal.declared], [recusal.entered, recusal.requested], [recusal.requested, recusal.granted]],
  final: [],
  contexts: fc.record({
    person: fc.constantFrom(gaoYuan.id, linXiaoman.id),
    application: fc.record({
      organisation: fc.constant(haicheng.uscc),
      underReview: fc.boolean(),
      actorMay: fc.boolean(),
    }),
  }),
  commands: fc.oneof(
    fc.record({ type: fc.constantFrom('declareTie', 'enterTie'), tie }),
    fc.record({ type: fc.constant('strikeTie'), tieId: tieIds, reason: words }),
    fc.record({ type: fc.constant('requestRecusal'), applicationId: fc.constant(applicationId), reason: words }),
    fc.record({
      type: fc.constant('decideRecusal'),
      applicationId: fc.constant(applicationId),
      granted: fc.boolean(),
      reason: words,
    }),
  ),
};

const photos = fc.constantFrom(siteVisit.photo.id, documentId(99));
const hashes = fc.constantFrom(siteVisit.recordHash, '0'.repeat(64));

export const siteVisitMachine: Machine<SiteVisitState, SiteVisitEvent, SiteVisitCommand, SiteVisitContext> = {
  decider: siteVisit.siteVisitDecider,
  rules: siteVisitRules,
  starts: Object.values(siteVisit.visitTo),
  final: ['concluded'],
  contexts: moments.map((at) => ({ at, round })),
  commands: fc.oneof(
    fc.record({
      type: fc.constant('appointSiteVisit'),
      visited: fc.constant(siteVisit.visited),
      appointment: fc.record({
        visitAt: fc.constant(siteVisit.visitAt),
        place: words,
        visitors: fc.subarray(evaluators.slice(0, 3)),
      }),
      panel: fc.subarray(evaluators.slice(0, 3)),
    }),
    fc.record({ type: fc.constant('requestVisitPhoto'), photo: photos.map((id) => ({ ...siteVisit.photo, id })) }),
    photos.map((photoId): SiteVisitCommand => ({ type: 'acceptVisitPhoto', photoId, sha256: '70'.repeat(32) })),
    photos.map((photoId): SiteVisitCommand => ({ type: 'rejectVisitPhoto', photoId, reason: 'file_empty' })),
    fc.record({
      type: fc.constant('recordSiteVisit'),
      record: fc.record({
        checklist: fc.constantFrom(siteVisit.record.checklist, {}),
        findings: words,
        photos: fc.array(photos, { maxLength: 2 }),
      }),
      recordHash: hashes,
      opinionBy: fc.constant(siteVisit.opinionBy),
    }),
    fc.record({ type: fc.constantFrom('signSiteVisit', 'countersignSiteVisit'), recordHash: hashes }),
    words.map((reason): SiteVisitCommand => ({ type: 'noteHostRefusal', reason })),
    words.map((opinion): SiteVisitCommand => ({ type: 'giveVisitOpinion', opinion })),
    fc.constant<SiteVisitCommand>({ type: 'remindOfVisitOpinion' }),
  ),
};

const spoken = fc.constantFrom(...roadshow.session.applications, ...roadshow.order);

export const roadshowMachine: Machine<RoadshowState, RoadshowEvent, RoadshowCommand, RoadshowContext> = {
  decider: roadshow.roadshowDecider,
  rules: roadshowRules,
  starts: Object.values(roadshow.roadshowTo),
  final: ['closed'],
  contexts: moments.map((at) => ({ at, round, lotsOf: roadshow.lotsOf })),
  commands: fc.oneof(
    fc.constant<RoadshowCommand>({ type: 'planRoadshow', session: roadshow.session }),
    words.map((seed): RoadshowCommand => ({ type: 'drawRoadshow', seed })),
    fc.record({ type: fc.constant('moveRoadshow'), startsAt: fc.constant(roadshow.later), place: words }),
    fc.record({
      type: fc.constant('openSlot'),
      applicationId: spoken,
      lockedOut: fc.subarray(evaluators.slice(0, 2)),
    }),
    spoken.map((id): RoadshowCommand => ({ type: 'closeSlot', applicationId: id })),
    fc.record({ type: fc.constant('closeRoadshow'), openSheets: fc.nat({ max: 1 }) }),
  ),
};
