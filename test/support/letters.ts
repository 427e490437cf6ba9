// What happened in the life of 海澄, its sheet and its site as logged events, and the letters that follow from it.
import { system } from '#domain/actor.ts';
import { type Case, commonFacts, completeFacts, type Records } from '#domain/letters/complete.ts';
import type { CommonFacts } from '#domain/letters/letter.ts';
import { type LetterName, letterNames, type Reader } from '#domain/letters/names.ts';
import { type LoggedEvent, type PlannedLetter, type ProgrammeEvent, planLetters } from '#domain/letters/policy.ts';
import { type RenderedLetter, renderLetter } from '#domain/letters/render.ts';
import { haicheng } from './answers.ts';
import * as ballot from './ballot.ts';
import * as calendarYear from './calendar-year.ts';
import * as data from './data-request.ts';
import { day, morningOf } from './days.ts';
import * as draw from './draw.ts';
import * as folder from './folder.ts';
import * as grant from './grant.ts';
import * as inspection from './inspection.ts';
import * as life from './life.ts';
import * as meeting from './meeting.ts';
import * as objection from './objection.ts';
import { applicationId, ballotId, folderId, objectionId, publicityId, siteId } from './papers.ts';
import * as publicity from './publicity.ts';
import * as recusal from './recusal.ts';
import * as roadshow from './roadshow.ts';
import { round } from './round.ts';
import * as sheets from './sheets.ts';
import * as site from './site.ts';
import * as siteVisit from './site-visit.ts';
import { happened } from './spec.ts';
import * as visits from './visits.ts';

const by = (event: ProgrammeEvent, on: string) => happened(event, system, morningOf(on));
const dutyId = 'annualReturn-1';
const ofTheSite = [
  ...site.everyEvent,
  by({ type: 'dutyReminded', dutyId, step: 'before-60', nextStepOn: day('2022-03-01') }, '2022-01-30'),
  site.handedIn,
  site.accepted,
  site.sentBack,
  by(
    {
      type: 'dutyReminded',
      dutyId: 'exhibitionReport-1',
      every: 'months',
      step: 'before-15',
      nextStepOn: day('2021-05-23'),
    },
    '2021-05-11',
  ),
  by({ type: 'dutyOverdue', dutyId, step: 'after-1', daysLate: 1, nextStepOn: day('2022-04-15') }, '2022-04-01'),
  by({ type: 'dutyOverdue', dutyId, step: 'after-30', daysLate: 30, nextStepOn: null }, '2022-04-30'),
];
const ofTheApplication = [
  ...life.lifeTo.not_selected,
  by({ type: 'deadlineReminded', daysBefore: 7, daysLeft: 7 }, '2021-01-08'),
  life.lapsed,
  life.discarded,
  life.withdrawn,
  life.correctionAsked,
  life.corrected,
  life.notAccepted,
  life.notRecommended,
  life.selected,
  life.reserved,
  life.movedUp,
  life.noticeBegun,
  life.objectionTakenUp,
  life.objectionLifted,
  life.disqualified,
  life.confirmed,
  life.agreementSigned,
  life.awarded,
  life.siteVisitSupplemented,
];
const { assigned, declared, opened, saved, reminded, handedIn, recused, closed } = sheets;
const ofTheSheet = [assigned, declared, opened, saved, reminded, handedIn, recused, closed];

const ofTheGrant = [...grant.grantTo.recovered, grant.sentBack, grant.reported, grant.useSentBack, grant.evidenced];
const ofTheGrantLater = [grant.released, grant.closed];

const { ballotTo, stoodBack, luoDan, notCarried, voided, signed } = ballot;
const ofTheBallot = [...ballotTo.carried, stoodBack(luoDan), notCarried, voided, signed];

const logOf = (aggregate: LoggedEvent['aggregate'], id: string, events: readonly LoggedEvent['event'][]) =>
  events.map((event, i): LoggedEvent => ({ aggregate, id, version: i + 1, event }));

/** Not one life but all that may happen in one, each event once. */
export const everyEvent: readonly LoggedEvent[] = [
  ...logOf('application', applicationId, ofTheApplication),
  ...logOf('evaluation', `${applicationId}/siteVisit/gao-yuan`, ofTheSheet),
  ...logOf('ballot', ballotId, ofTheBallot),
  ...logOf('publicity', publicityId, publicity.publicityTo.ended),
  ...logOf('objection', objectionId, [
    ...objection.objectionTo.dismissed,
    objection.refused,
    objection.extensionAsked,
    objection.extended,
    objection.upheld,
  ]),
  ...logOf('site', siteId, ofTheSite),
  ...logOf('draw', draw.drawId, [draw.frozen, draw.held, draw.abandoned]),
  ...logOf('meeting', meeting.id, [meeting.recorded, meeting.corrected]),
  ...logOf('inspection', inspection.inspection.id, [
    ...inspection.inspectionTo.concluded,
    inspection.replaced,
    inspection.cancelled,
  ]),
  ...logOf('grant', siteId, [...ofTheGrant, ...ofTheGrantLater]),
  ...logOf('folder', folderId, [folder.restricted, folder.contactsRemoved, folder.erased]),
  ...logOf('dataRequest', folder.requestId, [data.deletionAsked, data.proposed, data.sentBack, data.restricted]),
  ...logOf('destruction', folder.destructionId, [
    data.listed,
    data.rejected,
    data.approved,
    data.ordered,
    data.carriedOut,
  ]),
  ...logOf('recusal', recusal.person, [recusal.requested, recusal.granted]),
  ...logOf('siteVisit', applicationId, [siteVisit.appointed, siteVisit.recorded, siteVisit.reminded]),
  ...logOf('roadshow', roadshow.session.id, [roadshow.drawn, roadshow.moved]),
  ...logOf('calendarYear', '2022', [calendarYear.missed]),
  ...logOf('visiting', siteId, [visits.hoursSet]),
  ...logOf('visit', visits.visitName, visits.everyEvent),
];

const records: Records = {
  round,
  evaluation: sheets.given(...sheets.sheetTo.assigned).state,
  objection: objection.given(...objection.objectionTo.investigating).state,
  site: site.given(site.created).state,
  visit: visits.facts,
};
export const recordsOf = ({ about }: PlannedLetter): Records =>
  ['application', 'round', 'publicity'].includes(about.aggregate) ? { round } : { ...records };

const persons: Readonly<Record<Reader['kind'], Pick<Case, 'person'>>> = {
  contact: { person: '陈晓岚' },
  office: {},
  visitor: { person: '关小雨' },
  objector: { person: '陆远' },
  person: { person: '高原' },
};

/** As it is looked up when the letter is sent. */
export const about = {
  number: life.begun.number,
  fieldCode: life.begun.fieldCode,
  organisation: haicheng.orgName,
  portal: 'https://sites.example.org/',
};

export const commonOf = (reader: Reader['kind'], otherwise: Partial<Case> = {}): CommonFacts =>
  commonFacts(round, { ...about, ...persons[reader], ...otherwise });

export const planned: readonly PlannedLetter[] = everyEvent.flatMap(planLetters);

/** A letter about a round or a public notice is about no application. */
const commonFor = ({ about: subject, reader }: PlannedLetter, otherwise: Partial<Case>): CommonFacts =>
  subject.aggregate === 'round' || subject.aggregate === 'publicity'
    ? commonFacts(round, { portal: about.portal, ...otherwise })
    : subject.aggregate === 'dataRequest'
      ? commonFacts(round, {
          portal: about.portal,
          organisation: about.organisation,
          ...persons[reader.kind],
          ...otherwise,
        })
      : commonOf(reader.kind, otherwise);

export const render = (letter: PlannedLetter, otherwise: Partial<Case> = {}): RenderedLetter =>
  renderLetter(letter.letter, completeFacts(letter, recordsOf(letter)), commonFor(letter, otherwise));

export const names = Object.keys(letterNames) as LetterName[];

/** The first letter of this name that follows from what happened. */
export const letterNamed = (name: LetterName): PlannedLetter => {
  const found = planned.find(({ letter }) => letter === name);
  if (found === undefined) throw new Error(`nothing that happened is told in the letter ${name}`);
  return found;
};
