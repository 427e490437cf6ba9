import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import { letterNames } from '#domain/letters/names.ts';
import { type LoggedEvent, PlannedLetter, type ProgrammeEvent, planLetters, policy } from '#domain/letters/policy.ts';
import { registry } from '#domain/letters/registry.ts';
import { PersonId } from '#domain/values.ts';
import { of2022 } from '../support/calendar-year.ts';
import * as consent from '../support/consent.ts';
import { newYearsEve } from '../support/days.ts';
import { everyEvent, letterNamed, names, planned } from '../support/letters.ts';
import { lifeTo, panels, paperReceived } from '../support/life.ts';
import { applicationId, documentId, folderId, siteId } from '../support/papers.ts';
import * as recusal from '../support/recusal.ts';
import * as roadshow from '../support/roadshow.ts';
import { round } from '../support/round.ts';
import * as visit from '../support/site-visit.ts';
import { happened } from '../support/spec.ts';
import { type EventType, type Told, told } from '../support/told.ts';

const logged = (aggregate: LoggedEvent['aggregate'], id: string, ...events: readonly ProgrammeEvent[]) =>
  events.map(
    (event, i): LoggedEvent => ({
      aggregate,
      id,
      version: i + 1,
      event: happened(event, system, newYearsEve),
    }),
  );
const document = documentId(1);
const contentHash = '77'.repeat(32);
const silent = [
  ...logged(
    'round',
    round.id,
    { type: 'roundDrafted', document: round },
    { type: 'roundPublished', contentHash },
    { type: 'roundAmended', document: round, contentHash, reason: '因疫情防控延长申报时间' },
  ),
  ...logged(
    'folder',
    folderId,
    { type: 'folderOpened', id: folderId, roundId: round.id, organisation: '51440300XXXX000193' },
    {
      type: 'uploadRequested',
      document: { id: document, code: 'A02', name: '登记证书.pdf', contentType: 'application/pdf', bytes: 812_345 },
    },
    { type: 'documentAccepted', documentId: document, sha256: contentHash },
    { type: 'documentRejected', documentId: document, reason: 'file_content_mismatch' },
    { type: 'documentRemoved', documentId: document },
  ),
];

const ofTheCalendar = logged(
  'calendarYear',
  '2022',
  { type: 'calendarYearEntered', year: '2022', entry: of2022 },
  { type: 'calendarYearConfirmed' },
  { type: 'calendarYearCorrected', entry: of2022, reason: '国务院办公厅通知调整' },
);

const { declared, entered, struck } = recusal;
const ofTheRegister = logged('recusal', recusal.person, declared, entered, struck);
const ofTheVisit = logged(
  'siteVisit',
  applicationId,
  ...[visit.photoRejected, visit.refused, ...visit.visitTo.concluded],
);
const ofTheRoadshow = logged('roadshow', roadshow.session.id, roadshow.planned, ...roadshow.roadshowTo.closed);
const ofConsents = logged('consent', applicationId, consent.recorded, consent.withdrawn, consent.givenAgain);
const ofPaper = logged('application', applicationId, paperReceived);
const inTheReview = [...ofTheRegister, ...ofTheVisit, ...ofTheRoadshow, ...ofConsents, ...ofPaper];

const readersOf = (event: LoggedEvent): Told =>
  planLetters(event).map(({ letter, reader }) => [
    letter,
    reader.kind === 'person' ? `person:${reader.id}` : reader.kind,
  ]);

describe('whom we tell of what', () => {
  test('is decided for every event, and every event is looked at here', () => {
    expect(Object.keys(policy).sort()).toEqual(Object.keys(told).sort());
    const seen = [...everyEvent, ...silent, ...ofTheCalendar, ...inTheReview].map(({ event }) => event.type);
    expect(Object.keys(told).filter((type) => !seen.some((happened) => happened === type))).toEqual([]);
  });

  test.each(Object.entries(told) as [EventType, Told][])('%s: %j', (type, expected) => {
    const [first] = [...everyEvent, ...silent, ...ofTheCalendar, ...inTheReview].filter(
      ({ event }) => event.type === type,
    );
    if (first === undefined) throw new Error(`${type} did not happen`);
    expect(readersOf(first)).toEqual(expected);
  });

  test('a panel is announced to nobody: the applicant hears of visit and slot when they have their hour', () => {
    const assigned = (phase: string) =>
      logged('application', applicationId, { type: 'panelAssigned', phase, evaluators: panels.roadshow }).flatMap(
        readersOf,
      );
    expect(assigned('documents')).toEqual([]);
    for (const phase of ['siteVisit', 'roadshow']) expect(assigned(phase)).toEqual([]);
    const told = planLetters({ aggregate: 'roadshow', id: roadshow.session.id, version: 2, event: roadshow.drawn });
    expect(told.map(({ about }) => about.id)).toEqual(roadshow.order);
    expect(new Set(told.map(({ id }) => id)).size).toBe(3);
  });

  test('the applicant hears of a phase once, whoever joins its panel later', () => {
    const replacement = { type: 'panelSupplemented', phase: 'siteVisit', evaluators: panels.documents } as const;
    expect(logged('application', applicationId, replacement).flatMap(readersOf)).toEqual([]);
  });

  test('the office hears of a late return when nothing further would be said to the site', () => {
    const late = { type: 'dutyOverdue', dutyId: 'annualReturn-1', step: 'after-30', daysLate: 30 } as const;
    expect(logged('site', siteId, { ...late, nextStepOn: null }).flatMap(readersOf)).toEqual([
      ['dutyOverdue', 'contact'],
      ['dutyStillOverdue', 'office'],
    ]);
  });

  test('a sheet whose name cannot be read is a fault, not a letter to nobody', () => {
    for (const name of ['gao-yuan', `${applicationId}/siteVisit`, `${applicationId}/siteVisit/gao yuan`])
      expect(() => logged('evaluation', name, { type: 'marksReminded' }).map(planLetters)).toThrow();
  });
});

describe('a planned letter', () => {
  test('is the same under the same id however often it is planned', () => {
    for (const event of everyEvent) expect(planLetters(structuredClone(event))).toEqual(planLetters(event));
  });

  test('has an id of its own: no two of all that happened share one', () => {
    const ids = planned.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(letterNamed('applicationReceived').id).toBe(`application/${applicationId}/2/applicationReceived/contact`);
    expect(letterNamed('reviewTask').id).toBe(
      `evaluation/${applicationId}/siteVisit/gao-yuan/1/reviewTask/person:gao-yuan`,
    );
  });

  test('is planned for the moment of its event and says what it is about', () => {
    const [, submitted] = lifeTo.submitted;
    expect(letterNamed('applicationReceived')).toMatchObject({
      plannedAt: submitted?.at,
      about: { aggregate: 'application', id: applicationId },
      reader: { kind: 'contact' },
    });
    expect(letterNamed('dutyDue').about).toEqual({ aggregate: 'site', id: siteId });
    expect(letterNamed('marksDue').reader).toEqual({ kind: 'person', id: PersonId.parse('gao-yuan') });
  });

  test('holds no address, no name, no reason of a withdrawal or a recusal', () => {
    const all = JSON.stringify(planned);
    for (const personal of ['@', '陈晓岚', '海澄', '理事会决定', '曾在该单位任职', '陆远', '曾任该单位理事'])
      expect(all).not.toContain(personal);
  });

  test('bears the name of a letter there is', () => {
    const letter = letterNamed('accepted');
    expect(PlannedLetter.safeParse(letter).success).toBe(true);
    for (const name of ['greetings', 'constructor', 12, undefined])
      expect(PlannedLetter.safeParse({ ...letter, letter: name }).success).toBe(false);
  });

  test('goes to the kind of reader its letter is for, and every letter is written on some occasion', () => {
    for (const { letter, reader } of planned) expect(reader.kind).toBe(letterNames[letter].to);
    expect([...new Set(planned.map(({ letter }) => letter))].sort()).toEqual([...names].sort());
    expect(Object.keys(registry).sort()).toEqual([...names].sort());
  });
});
