// The review on the real engine: the register on every path, panels, a visit with its record, a roadshow, the calendar.
import { beforeAll, expect, test } from '@jest/globals';
import { calendarIn } from '#adapters/dynamo/calendar.ts';
import { dueIn } from '#adapters/dynamo/due.ts';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { peopleIn } from '#adapters/dynamo/people.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { applications, evaluations } from '#app/aggregates.ts';
import { receive } from '#app/arrivals.ts';
import { proposeAssignment } from '#app/assignments.ts';
import { commandCalendarYear, enteredYears, reckon, warnOfCalendar } from '#app/calendar.ts';
import { type Press, unwritten } from '#app/execute.ts';
import { commandOwnEvaluation, noteOpening, ownEvaluation } from '#app/own-evaluation.ts';
import { assignPanel, closePhase } from '#app/panels.ts';
import { commandTies, decideRequest, openRequests, requestRecusal, whoMayEvaluate } from '#app/recusals.ts';
import {
  closeRoadshow,
  commandRoadshow,
  openSlot,
  planRoadshow,
  roadshowView,
  slotOfApplication,
} from '#app/roadshows.ts';
import { diligenceOf, scoresOf } from '#app/score-views.ts';
import { appointVisit, commandVisit, commandVisitAsVisitor, recordVisit } from '#app/site-visits.ts';
import { remindOfOpinions } from '#app/visit-opinions.ts';
import { requestPhoto } from '#app/visit-photos.ts';
import type { Actor } from '#domain/actor.ts';
import { evaluationName } from '#domain/evaluation/decide.ts';
import { CommandId, FolderId, type Instant, type PersonId } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import { of2022 } from '../support/calendar-year.ts';
import { marksBelow } from '../support/commands.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { applicationId, folderId, fullAnswers } from '../support/papers.ts';
import { evaluators, fengLi, gaoYuan, jiangSiqi, linXiaoman, songYan, yeWenqing, zhouMin } from '../support/persons.ts';
import { session } from '../support/roadshow.ts';
import { round } from '../support/round.ts';
import { appointment, photo, record } from '../support/site-visit.ts';
import * as written from '../support/written-round.ts';
import { programmeTable } from './visits-tables.ts';

const on = {
  programme: programmeIn(programmeTable),
  rounds: roundsIn(programmeTable),
  lists: listsIn(programmeTable),
  parts: partsIn(programmeTable),
  people: peopleIn(programmeTable),
  calendar: calendarIn(programmeTable),
  due: dueIn(programmeTable),
};

let pressed = 0;
const press = (actor: Actor, at: Instant): Press => {
  pressed += 1;
  return { actor, at, commandId: CommandId.parse(String(pressed).padStart(26, '0')) };
};
const evaluator = (id: PersonId): Actor => ({ id, roles: ['evaluator'] });
const keyOf = (phase: string, id: PersonId) => ({ applicationId, phase, evaluator: id });
const sheetOf = async (phase: string, id: PersonId) =>
  (await on.programme.load('evaluation', evaluationName(keyOf(phase, id)), evaluations.initial)).state;
const [, , third, fourth, fifth, sixth, seventh, eighth, ninth] = evaluators;
const among = (...wanted: readonly (PersonId | undefined)[]) => wanted.flatMap((id) => id ?? []);
const at = days.dayOfThePanels;
const ofField = (phase: string) => ({ roundId: round.id, fieldCode: 'ECOLOGY', phase });
const mark = async (phase: string, id: PersonId, moment: Instant, below = 10) => {
  const [key, by] = [keyOf(phase, id), evaluator(id)];
  await commandOwnEvaluation(on, key, press(by, moment), { type: 'declareNoConflict' });
  const sheet = { marks: marksBelow(phase, below), comments: {} };
  return commandOwnEvaluation(on, key, press(by, moment), { type: 'handInSheet', sheet });
};

beforeAll(async () => {
  const { drafted, published, firstHash } = written;
  const publishedRound = [drafted, published].reduce(written.roundDecider.evolve, written.roundDecider.initial);
  const version = {
    roundVersion: { roundId: round.id, version: 1 },
    document: round,
    contentHash: firstHash ?? '',
  };
  const accepted = life.lifeTo.accepted.reduce(applications.evolve, applications.initial);
  const submission = { submission: { applicationId, number: 1 }, answers: fullAnswers(), files: [] };
  await on.programme.commit([
    {
      aggregate: 'round',
      id: round.id,
      before: unwritten(written.roundDecider.initial),
      after: publishedRound,
      events: [drafted, published],
      also: [version],
    },
    {
      aggregate: 'application',
      id: applicationId,
      before: unwritten(applications.initial),
      after: accepted,
      events: life.lifeTo.accepted,
      also: [submission],
    },
  ]);
  const people = fullAnswers()['people'] ?? {};
  await on.parts.save(folderId, { id: 'people', version: 1, answers: people, savedAt: at, commandId: 'seed' });
  for (const id of evaluators) await on.people.save({ id, name: id, email: `${id}@example.org` });
});

test('who may evaluate is answered before anybody is invited, each no with its reasons', async () => {
  const { contactEmail, contactMobile } = fullAnswers()['people'] ?? {};
  const [mail, mobile] = [String(contactEmail).toUpperCase(), String(contactMobile)];
  await on.people.save({ id: gaoYuan.id, name: '高原', email: 'gao@example.org', organisation: haicheng.uscc });
  if (ninth !== undefined) await on.people.save({ id: ninth, name: '程怀瑾', email: mail, mobile });
  const candidates = await whoMayEvaluate(on, applicationId, jiangSiqi, at);
  const no = candidates
    .filter(({ may }) => !may)
    .map(({ person, reasons }) => [person, reasons.map(({ kind }) => kind)]);
  expect(no.toSorted()).toEqual(
    [
      [ninth, ['sameContact']],
      [gaoYuan.id, ['sameOrganisation']],
    ].toSorted(),
  );
});

test('nobody with a tie is proposed, nor assigned by hand', async () => {
  const proposal = await proposeAssignment(on, { ...ofField('documents'), seed: '41873' }, at);
  expect(proposal).toMatchObject({ panel: 5, spread: 1, panels: [{ applicationId, missing: 0 }] });
  expect(proposal.panels[0]?.excluded.map(({ person }) => person).toSorted()).toEqual([ninth, gaoYuan.id].toSorted());
  expect(await proposeAssignment(on, { ...ofField('documents'), seed: '41873' }, at)).toEqual(proposal);
  const panel = among(gaoYuan.id, third, fourth, fifth, sixth);
  await expect(assignPanel(on, applicationId, press(jiangSiqi, at), 'documents', panel)).rejects.toMatchObject({
    refusal: { code: 'person_conflicted', faults: [{ path: ['evaluators', 0], detail: 'sameOrganisation' }] },
  });
});

test('panels are seated, and a sheet ends with its mark when a tie of its evaluator becomes known', async () => {
  await assignPanel(on, applicationId, press(jiangSiqi, at), 'documents', among(third, fourth, fifth, sixth, seventh));
  await assignPanel(on, applicationId, press(jiangSiqi, at), 'siteVisit', among(third, fourth, fifth));
  for (const id of among(seventh)) {
    await mark('documents', id, days.dayOfTheMarks);
    expect((await sheetOf('documents', id)).status).toBe('handed_in');
    const tie = { organisation: haicheng.uscc, kind: 'kinship' } as const;
    await commandTies(on, id, press(evaluator(id), days.dayOfTheMarks), { type: 'declareTie', tie });
    expect(await sheetOf('documents', id)).toMatchObject({ status: 'recused', reason: 'kinship' });
    await expect(ownEvaluation(on, keyOf('documents', id), days.dayOfTheMarks)).rejects.toMatchObject({
      refusal: { code: 'conflict_of_interest' },
    });
  }
});

test('an applicant’s request is decided by somebody without a tie, and ends the sheet where granted', async () => {
  if (sixth === undefined) throw new Error('there are nine evaluators');
  const asked = { name: sixth, reason: '其配偶任职于另一申报单位' };
  await requestRecusal(on, applicationId, press(linXiaoman, at), asked);
  expect(await openRequests(on)).toEqual([{ person: sixth, applicationId, reason: asked.reason }]);
  const decision = { granted: true, reason: '情况属实' };
  const tie = { organisation: haicheng.uscc, kind: 'advice' } as const;
  await commandTies(on, yeWenqing.id, press(yeWenqing, at), { type: 'declareTie', tie });
  const decide = (actor: Actor) => decideRequest(on, sixth, applicationId, press(actor, at), decision);
  await expect(decide(yeWenqing)).rejects.toMatchObject({ refusal: { code: 'person_conflicted' } });
  await decide(songYan);
  expect(await sheetOf('documents', sixth)).toMatchObject({ status: 'recused', reason: 'requestGranted' });
  expect(await openRequests(on)).toEqual([]);
});

test('a visit is appointed from its panel, recorded with a checked photo, and signed before its phase closes', async () => {
  if (third === undefined || fourth === undefined) throw new Error('there are nine evaluators');
  const visitors = [third, fourth];
  await appointVisit(on, applicationId, press(jiangSiqi, at), { ...appointment, visitors });
  const during = days.inShenzhen('2021-01-26 15:00:00.000');
  const documentLinks = {
    uploadForm: async () => ({ url: 'https://quarantine.example.org/', fields: {} }),
    downloadLink: async () => '',
  };
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
  await requestPhoto({ ...on, documentLinks }, applicationId, press(evaluator(third), during), { ...photo, bytes: 4 });
  const taken: string[] = [];
  const arrivals = {
    read: async () => bytes,
    takeOver: async ({ documentId }: { documentId: string }) => void taken.push(documentId),
  };
  const key = { folderId: FolderId.parse(applicationId), documentId: photo.id };
  await receive({ ...on, arrivals }, key, 'v1', during);
  expect(taken).toEqual([photo.id]);
  const { recordHash = '', opinionBy } = Object(
    await recordVisit(on, applicationId, press(evaluator(third), during), record),
  );
  expect(opinionBy).toBe('2021-02-04');
  for (const id of among(third, fourth, fifth)) await mark('siteVisit', id, days.dayOfTheMarks);
  const close = () => closePhase(on, applicationId, press(yeWenqing, days.dayOfTheMarks), 'siteVisit');
  await expect(close()).rejects.toMatchObject({ refusal: { code: 'site_visit_not_signed' } });
  for (const id of visitors)
    await commandVisitAsVisitor(on, applicationId, press(evaluator(id), during), () => ({
      type: 'signSiteVisit',
      recordHash,
    }));
  const host = await commandVisit(on, applicationId, press(linXiaoman, during), () => ({
    type: 'countersignSiteVisit',
    recordHash,
  }));
  expect(host.status).toBe('signed');
  expect(await remindOfOpinions(on, days.morningOf('2021-02-04'))).toBe(0);
  expect(await remindOfOpinions(on, days.morningOf('2021-02-05'))).toBe(1);
  expect(await remindOfOpinions(on, days.morningOf('2021-02-06'))).toBe(0);
  expect(await close()).toMatchObject({ panels: { siteVisit: { closed: true } } });
});

test('a roadshow is drawn, and marked from the opening of a slot until the session is closed', async () => {
  const panel = among(evaluators[1], third, fourth, fifth, eighth);
  const more = among(eighth);
  await expect(assignPanel(on, applicationId, press(jiangSiqi, at), 'roadshow', more)).rejects.toMatchObject({
    refusal: { code: 'panel_too_small' },
  });
  await on.people.save({ id: zhouMin.id, name: '周敏', email: 'zhou@example.org' });
  await on.people.save({ id: fengLi.id, name: '冯立', email: 'feng@example.org' });
  const seven = [...panel, zhouMin.id, fengLi.id];
  await assignPanel(on, applicationId, press(jiangSiqi, at), 'roadshow', seven);
  const { id: roadshowId, place, startsAt } = session;
  const plan = { roundId: round.id, place, startsAt, applications: [applicationId] };
  await planRoadshow(on, roadshowId, press(jiangSiqi, at), plan);
  await commandRoadshow(on, roadshowId, press(jiangSiqi, at), () => ({ type: 'drawRoadshow', seed: '41873' }));
  expect(await slotOfApplication(on, applicationId, linXiaoman)).toMatchObject({ order: 1, of: 1, seed: '41873' });
  const [one = gaoYuan.id] = seven;
  const tooEarly = mark('roadshow', one, startsAt);
  await expect(tooEarly).rejects.toMatchObject({ refusal: { code: 'slot_not_open' } });

  // 冯立 was found to have a tie after being seated.
  const tie = { organisation: haicheng.uscc, kind: 'funding' } as const;
  const enter = press(jiangSiqi, startsAt);
  await commandTies(on, fengLi.id, enter, { type: 'enterTie', tie });
  await openSlot(on, roadshowId, applicationId, press(jiangSiqi, startsAt));
  const sheet = { marks: marksBelow('roadshow', 10), comments: {} };
  await commandOwnEvaluation(on, keyOf('roadshow', one), press(evaluator(one), startsAt), {
    type: 'handInSheet',
    sheet,
  });
  const during = await roadshowView(
    on,
    await commandRoadshow(on, roadshowId, press(jiangSiqi, startsAt), () => ({
      type: 'closeSlot',
      applicationId,
    })),
    jiangSiqi,
    startsAt,
  );
  expect(during.slots).toMatchObject([{ status: 'over', seated: 6, handedIn: 1 }]);
  const close = () => closeRoadshow(on, roadshowId, press(jiangSiqi, days.dayOfTheMarks));
  await expect(close()).rejects.toMatchObject({ refusal: { code: 'evaluations_open' } });
  for (const id of seven.slice(1, 6)) await mark('roadshow', id, days.dayOfTheMarks);
  expect((await close()).status).toBe('closed');
});

test('the head of the group sees closed panels four ways, and how long was read', async () => {
  const { panels, evaluators: seen } = await scoresOf(on, ofField('siteVisit'));
  expect(panels).toMatchObject([{ applicationId, raw: 8429, median: 8429, decides: 'raw', totals: { length: 3 } }]);
  expect(seen.map(({ leaning }) => leaning)).toEqual([0, 0, 0]);
  expect((await scoresOf(on, ofField('roadshow'))).panels).toEqual([]);
  const key = keyOf('documents', third ?? gaoYuan.id);
  const open = () => commandOwnEvaluation(on, key, press(evaluator(key.evaluator), at), { type: 'declareNoConflict' });
  await noteOpening(on, key, await open(), days.dayOfTheMarks);
  await noteOpening(on, key, await ownEvaluation(on, key, days.dayOfTheAward), days.dayOfTheAward);
  const read = (await diligenceOf(on, ofField('documents'))).find((sheet) => sheet.evaluator === key.evaluator);
  expect(read).toMatchObject({ status: 'marking', openedAt: days.dayOfTheMarks });
});

test('whoever stands back in one phase stands back in all that are not closed', async () => {
  const key = keyOf('documents', third ?? gaoYuan.id);
  const command = { type: 'declareConflict', reason: '曾为该单位提供咨询' } as const;
  await commandOwnEvaluation(on, key, press(evaluator(key.evaluator), days.dayOfTheMarks), command);
  expect(await sheetOf('roadshow', key.evaluator)).toMatchObject({ status: 'recused', reason: 'recusedBefore' });
  expect((await sheetOf('siteVisit', key.evaluator)).status).toBe('closed');
});

test('a tie that comes to light before a phase closes takes the mark with it', async () => {
  await on.people.save({ id: zhouMin.id, name: '周敏', email: 'zhou@example.org', organisation: haicheng.uscc });
  const close = closePhase(on, applicationId, press(yeWenqing, days.dayOfTheRecommendation), 'roadshow');
  await expect(close).rejects.toMatchObject({ refusal: { code: 'panel_too_small' } });
  expect(await sheetOf('roadshow', zhouMin.id)).toMatchObject({ status: 'recused', reason: 'sameOrganisation' });
});

test('a year two officers entered has effect for the next command, and one nobody entered is asked for each week', async () => {
  const now = days.morningOf('2026-11-02');
  const from = days.day('2026-12-30');
  expect(await reckon(on, from, 3, 'timeLimit')).toEqual({ date: '2027-01-04', provisional: true });
  expect(await warnOfCalendar(on, days.morningOf('2026-10-26'))).toBe(0);
  expect(await warnOfCalendar(on, now)).toBe(1);
  expect(await warnOfCalendar(on, days.morningOf('2026-11-04'))).toBe(0);
  expect(await warnOfCalendar(on, days.morningOf('2026-11-09'))).toBe(1);
  const inYear = (date: string) => days.day(date.replace('2022', '2027'));
  const entry = { ...of2022, off: of2022.off.map(inYear), work: [] };
  await commandCalendarYear(on, '2027', press(zhouMin, now), { type: 'enterCalendarYear', entry });
  expect((await reckon(on, from, 3, 'timeLimit')).provisional).toBe(true);
  await commandCalendarYear(on, '2027', press(fengLi, now), { type: 'confirmCalendarYear' });
  expect(await reckon(on, from, 3, 'timeLimit')).toEqual({ date: '2027-01-05', provisional: false });
  expect(await warnOfCalendar(on, days.morningOf('2026-11-16'))).toBe(0);
  expect((await enteredYears(on, fengLi, now)).map(({ year, status }) => [year, status])).toEqual([
    ['2027', 'confirmed'],
  ]);
});
