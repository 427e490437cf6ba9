// One example of every event somebody is written to about; where whom depends on what it says, one of each.
import type { ApplicationEvent } from '#domain/application/state.ts';
import type { CalendarYearEvent } from '#domain/calendar-year/state.ts';
import { type DataRequestEvent, DataRequestId } from '#domain/data-request/state.ts';
import type { EvaluationEvent } from '#domain/evaluation/state.ts';
import { type InspectionEvent, InspectionId } from '#domain/inspection/state.ts';
import { type LoggedEvent, type ProgrammeEvent, planLetters } from '#domain/letters/policy.ts';
import type { RecusalEvent } from '#domain/recusal/state.ts';
import type { RoadshowEvent } from '#domain/roadshow/state.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import type { SiteVisitEvent } from '#domain/site-visit/state.ts';
import {
  ApplicationId,
  CalendarDate,
  CommandId,
  EntryId,
  FolderId,
  Instant,
  PersonId,
  RoundId,
  SiteId,
  VisitId,
} from '#domain/values.ts';
import { TimeOfDay } from '#domain/visit/hours.ts';
import { SlotId } from '#domain/visit/slots.ts';
import type { VisitEvent } from '#domain/visit/state.ts';
import { ofDecisions, ofObjections, ofPublicities } from './told-decision-events.ts';
import { ofGrants } from './told-grant-events.ts';

const id = '0'.repeat(26);
const at = Instant.parse('2021-01-15T08:00:00.000Z');
const day = CalendarDate.parse('2021-03-31');
const person = PersonId.parse('evaluator');
const applicationId = ApplicationId.parse(id);
const reason = 'reason';
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
  ...ofDecisions,
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

const plaqueNumber = 'SFDP-2021-EC-001';
const term = { from: day, until: day, reviewFrom: day };
const decision = { decisionNumber: '1', reason, cause: 'lapse', decidedOn: day, banUntil: day } as const;

const ofSites: readonly SiteEvent[] = [
  { type: 'ceremonyAppointed', ceremony: { plaqueNumber, at, place: 'place' } },
  { type: 'openingMissed', openBy: day },
  { type: 'siteCancelled', reason },
  { type: 'plaqueReplaced', number: plaqueNumber, handedOverOn: day, reason },
  { type: 'plaqueDeclaredVoid', number: plaqueNumber },
  { type: 'siteSuspended', reason },
  { type: 'siteResumed', reason },
  { type: 'rectificationOrdered', items: [], evidence: '', suspends: false, orderedOn: day, dueOn: day },
  { type: 'rectificationExtended', reason, dueOn: day },
  { type: 'rectificationReported', text: 'text', documents: [] },
  { type: 'rectificationTimeOver' },
  { type: 'recheckPassed' },
  { type: 'recheckFailed', findings: [] },
  { type: 'delistingProposed', facts: 'facts', basis: 'basis', answerBy: day },
  { type: 'defenceGiven', text: 'text', documents: [] },
  { type: 'defenceAccepted', reason },
  { type: 'siteDelisted', ...decision },
  { type: 'exitAsked', reason },
  { type: 'exitApproved' },
  { type: 'exitRefused', reason },
  { type: 'termReviewBegan', termEnd: day },
  { type: 'termRenewed', reason, term, duties: [] },
  { type: 'siteCompleted' },
  {
    type: 'changeReported',
    change: { id: EntryId.parse(id), kind: 'venue', effectiveOn: day, to: 'to', late: false, status: 'open' },
  },
  { type: 'changeDecided', changeId: EntryId.parse(id), kind: 'venue', approved: true, reason },
  { type: 'dutyReminded', ...duty, every: 'months', step: 'before-15', nextStepOn: day },
  { type: 'dutyReminded', ...duty, step: 'before-30', nextStepOn: day },
  { type: 'dutyOverdue', ...duty, step: 'after-15', daysLate: 15, nextStepOn: null },
  { type: 'returnHandedIn', ...duty, answers: {}, documents: [] },
  { type: 'returnAccepted', ...duty },
  { type: 'returnSentBack', ...duty, remark: 'remark', nextStepOn: day },
];

const ofInspections: readonly InspectionEvent[] = [
  {
    type: 'inspectionAssigned',
    id: InspectionId.parse(id),
    kind: 'drawn',
    cause: 'cause',
    siteId: SiteId.parse(id),
    applicationId,
    roundId: RoundId.parse('shenzhen-2020'),
    roundVersion: 1,
    fieldCode: 'ECOLOGY',
    organisation: '51440300XXXX000193',
    inspectors: [person],
    dueOn: day,
  },
  { type: 'inspectorReplaced', inspector: person, instead: person, kind: 'drawn', dueOn: day },
  { type: 'inspectionNoticed', visitOn: day },
  { type: 'inspectionSigned', points: 90, result: 'passed', complete: true },
  { type: 'inspectionConcluded', points: 90, result: 'passed', findings: [] },
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

const ofDataRequests: readonly DataRequestEvent[] = [
  {
    type: 'dataRequestMade',
    ...{ id: DataRequestId.parse(id), folderId: FolderId.parse(id), roundId: RoundId.parse('shenzhen-2020') },
    ...{ organisation: '51440300XXXX000193', kind: 'deletion', questions: [], answerBy: day },
  },
  { type: 'dataRequestAnswered', kind: 'deletion', outcome: 'restricted', reason },
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
  ...logged('grant', id, ofGrants),
  ...logged('inspection', id, ofInspections),
  ...logged('siteVisit', id, ofTheVisit),
  ...logged('roadshow', id, ofTheRoadshow),
  ...logged('recusal', person, ofTheRegister),
  ...logged('visit', `${id}/2021-04-20-0930/${id}`, ofVisits),
  ...logged('calendarYear', '2022', ofTheCalendar),
  ...logged('dataRequest', id, ofDataRequests),
];

/** The events that send a letter, by their types. */
export const eventsBehind = (letter: string): readonly string[] => [
  ...new Set(
    toldEvents
      .filter((event) => planLetters(event).some((planned) => planned.letter === letter))
      .map(({ event }) => event.type),
  ),
];
