// One example of every event somebody is written to about; where whom depends on what it says, one of each.
import type { ApplicationEvent } from '#domain/application/state.ts';
import type { CalendarYearEvent } from '#domain/calendar-year/state.ts';
import type { EvaluationEvent } from '#domain/evaluation/state.ts';
import { type LoggedEvent, type ProgrammeEvent, planLetters } from '#domain/letters/policy.ts';
import type { ObjectionEvent } from '#domain/objection/state.ts';
import type { PublicityEvent } from '#domain/publicity/state.ts';
import type { RecusalEvent } from '#domain/recusal/state.ts';
import type { RoadshowEvent } from '#domain/roadshow/state.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import type { SiteVisitEvent } from '#domain/site-visit/state.ts';
import {
  ApplicationId,
  BallotId,
  CalendarDate,
  CommandId,
  FolderId,
  Instant,
  ObjectionId,
  PersonId,
  PublicityId,
  RoundId,
  SiteId,
  VisitId,
} from '#domain/values.ts';
import { TimeOfDay } from '#domain/visit/hours.ts';
import { SlotId } from '#domain/visit/slots.ts';
import type { VisitEvent } from '#domain/visit/state.ts';

const id = '0'.repeat(26);
const at = Instant.parse('2021-01-15T08:00:00.000Z');
const day = CalendarDate.parse('2021-03-31');
const person = PersonId.parse('evaluator');
const applicationId = ApplicationId.parse(id);
const reason = 'reason';
const ballotId = BallotId.parse(id);
const objectionId = ObjectionId.parse(id);
const submission = { documents: [], contentHash: 'hash', eligibility: [] };
const duty = { dutyId: 'annualReturn-1' };

const ofApplications: readonly ApplicationEvent[] = [
  { type: 'applicationSubmitted', ...submission },
  { type: 'applicationWithdrawn', reason },
  { type: 'deadlineReminded', daysBefore: 3, daysLeft: 3 },
  { type: 'applicationLapsed' },
  { type: 'correctionAsked', defects: [], correctBy: at },
  { type: 'applicationCorrected', ...submission },
  { type: 'applicationAccepted' },
  { type: 'applicationNotAccepted', reasons: [reason] },
  { type: 'applicationNotRecommended', reason },
  { type: 'applicationReserved', ballotId, reason, order: 1 },
  { type: 'applicationNotSelected', ballotId, reason },
  { type: 'reserveMovedUp', answerBy: day },
  { type: 'publicNoticeBegun', publicityId: PublicityId.parse(id), firstDay: day, lastDay: day },
  { type: 'applicationDisqualified', objectionId, facts: 'facts', basis: 'basis' },
  { type: 'applicationConfirmed', agreementBy: day },
  { type: 'applicationAwarded', siteId: SiteId.parse(id) },
];

const ofEvaluations: readonly EvaluationEvent[] = [
  {
    type: 'evaluatorAssigned',
    applicationId,
    phase: 'documents',
    evaluator: person,
    roundId: RoundId.parse('shenzhen-2020'),
    roundVersion: 1,
    fieldCode: 'ECOLOGY',
    dueOn: day,
  },
  { type: 'marksReminded' },
  { type: 'evaluatorRecused', reason, found: true },
];

const ofPublicities: readonly PublicityEvent[] = [{ type: 'publicityEnded', lastDay: day }];

const ofObjections: readonly ObjectionEvent[] = [
  {
    type: 'objectionFiled',
    id: objectionId,
    number: 'YY-20210225-000000',
    applicationId,
    roundId: RoundId.parse('shenzhen-2020'),
    roundVersion: 1,
    publicityId: PublicityId.parse(id),
    organisation: '51440300XXXX000193',
    contentHash: 'hash',
  },
  { type: 'objectionRefused', reason },
  { type: 'objectionAccepted', matters: 'matters', investigateBy: day, statementBy: day },
  { type: 'objectionDismissed', answer: 'answer' },
  { type: 'objectionUpheld', answer: 'answer' },
];

const ofSites: readonly SiteEvent[] = [
  { type: 'dutyReminded', ...duty, step: 'before-30', nextStepOn: day },
  { type: 'dutyOverdue', ...duty, step: 'after-15', daysLate: 15, nextStepOn: null },
  { type: 'returnHandedIn', ...duty, answers: {}, documents: [] },
  { type: 'returnAccepted', ...duty },
  { type: 'returnSentBack', ...duty, remark: 'remark', nextStepOn: day },
];

const ofTheCalendar: readonly CalendarYearEvent[] = [
  { type: 'calendarYearMissed', year: '2022', roundId: RoundId.parse('shenzhen-2020'), on: day },
];

const appointment = { visitAt: at, place: 'place', visitors: [person] };
const visited = { applicationId, folderId: FolderId.parse(id), roundId: RoundId.parse('shenzhen-2020') };
const ofTheVisit: readonly SiteVisitEvent[] = [
  {
    type: 'siteVisitAppointed',
    phase: 'siteVisit',
    changed: false,
    ...visited,
    ...appointment,
    roundVersion: 1,
    fieldCode: 'ECOLOGY',
    organisation: 'organisation',
  },
  {
    type: 'siteVisitRecorded',
    record: { checklist: {}, findings: '', photos: [] },
    recordHash: 'hash',
    opinionBy: day,
  },
  { type: 'siteVisitOpinionReminded', opinionBy: day },
];

const slots = { phase: 'roadshow', place: 'place', minutes: 15, uploadBy: day, seed: 'seed' };
const ofTheRoadshow: readonly RoadshowEvent[] = [
  { type: 'roadshowDrawn', ...slots, slots: [{ applicationId, startsAt: at }] },
  { type: 'roadshowMoved', ...slots, startsAt: at, slots: [{ applicationId, startsAt: at }] },
];

const byMail = true;
const booking = {
  id: VisitId.parse(id),
  siteId: SiteId.parse(id),
  slot: {
    id: SlotId.parse('2021-04-20-0930'),
    date: day,
    from: TimeOfDay.parse('09:30'),
    to: TimeOfDay.parse('11:30'),
    begins: at,
    ends: at,
  },
  people: 2,
  group: false,
  purpose: 'learning',
  language: 'zh',
  privacyVersion: 'visits-2020-1',
  tokenHash: 'hash',
  code: 'code',
  byMail,
  feedbackUntil: day,
  keepThrough: day,
} as const;
const ofVisits: readonly VisitEvent[] = [
  { type: 'visitBooked', as: 'confirmed', ...booking },
  { type: 'visitBooked', as: 'waitlisted', ...booking },
  { type: 'visitBooked', as: 'requested', ...booking },
  { type: 'visitApproved', byMail },
  { type: 'visitPromoted', byMail },
  { type: 'visitDeclined', reason, byMail },
  { type: 'visitCancelled', byMail },
  { type: 'visitCalledOff', reason, byMail },
  { type: 'visitAttended', came: 2, byMail },
];

const ofTheRegister: readonly RecusalEvent[] = [
  { type: 'recusalRequested', person, applicationId, reason },
  { type: 'recusalDecided', applicationId, granted: true, reason },
];

const recorded = { at, by: person, commandId: CommandId.parse(id) };
const logged = (aggregate: LoggedEvent['aggregate'], of: string, events: readonly ProgrammeEvent[]): LoggedEvent[] =>
  events.map((event) => ({ aggregate, id: of, version: 1, event: { ...event, ...recorded } }));

export const toldEvents: readonly LoggedEvent[] = [
  ...logged('application', id, ofApplications),
  ...logged('evaluation', `${applicationId}/documents/${person}`, ofEvaluations),
  ...logged('publicity', id, ofPublicities),
  ...logged('objection', id, ofObjections),
  ...logged('site', id, ofSites),
  ...logged('siteVisit', id, ofTheVisit),
  ...logged('roadshow', id, ofTheRoadshow),
  ...logged('recusal', person, ofTheRegister),
  ...logged('visit', `${id}/2021-04-20-0930/${id}`, ofVisits),
  ...logged('calendarYear', '2022', ofTheCalendar),
];

/** The events that send a letter, by their types. */
export const eventsBehind = (letter: string): readonly string[] => [
  ...new Set(
    toldEvents
      .filter((event) => planLetters(event).some((planned) => planned.letter === letter))
      .map(({ event }) => event.type),
  ),
];
