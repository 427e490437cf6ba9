import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, system } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import type { SiteVisitCommand } from '#domain/site-visit/decide.ts';
import { isSigned, mayReadVisit } from '#domain/site-visit/evolve.ts';
import type { SiteVisitCommandType } from '#domain/site-visit/rules.ts';
import type { Appointment, SiteVisitEvent, SiteVisitStatus, VisitRecord } from '#domain/site-visit/state.ts';
import { day, dayOfThePanels, inShenzhen, morningOf } from '../support/days.ts';
import { documentId } from '../support/papers.ts';
import {
  gaoYuan,
  heYining,
  jiangSiqi,
  linXiaoman,
  oneOfEachRole,
  shenJingshu,
  yeWenqing,
  zhouMin,
} from '../support/persons.ts';
import { roundBut } from '../support/round.ts';
import {
  afterTheVisit,
  appointed,
  appointment,
  completed,
  concluded,
  countersigned,
  given,
  opinionBy,
  photo,
  photoAccepted,
  photoRejected,
  photoRequested,
  record,
  recorded,
  recordHash,
  refused,
  reminded,
  signed,
  signedToo,
  siteVisitDecider,
  visitAt,
  visited,
  visitTo,
} from '../support/site-visit.ts';

const panel = [gaoYuan.id, shenJingshu.id, jiangSiqi.id];
const late = morningOf('2021-02-05');
const commands = {
  appointSiteVisit: { type: 'appointSiteVisit', visited, appointment, panel },
  requestVisitPhoto: { type: 'requestVisitPhoto', photo: { ...photo, id: documentId(71) } },
  acceptVisitPhoto: { type: 'acceptVisitPhoto', photoId: photo.id, sha256: '70'.repeat(32) },
  rejectVisitPhoto: { type: 'rejectVisitPhoto', photoId: photo.id, reason: 'file_content_mismatch' },
  recordSiteVisit: { type: 'recordSiteVisit', record, recordHash, opinionBy },
  signSiteVisit: { type: 'signSiteVisit', recordHash },
  countersignSiteVisit: { type: 'countersignSiteVisit', recordHash },
  noteHostRefusal: { type: 'noteHostRefusal', reason: '接待人员表示无权签署' },
  remindOfVisitOpinion: { type: 'remindOfVisitOpinion' },
  giveVisitOpinion: { type: 'giveVisitOpinion', opinion: '基本标准各项符合' },
} as const satisfies Record<SiteVisitCommandType, SiteVisitCommand>;

type Logged = Recorded<SiteVisitEvent>;
type Row = { readonly by: Role; readonly asked: Actor; readonly while: readonly SiteVisitStatus[] };
const visitor = { by: 'evaluator', asked: gaoYuan } as const;
/** Written down by hand once more. */
const programme: Readonly<Record<SiteVisitCommandType, Row>> = {
  appointSiteVisit: { by: 'operator', asked: jiangSiqi, while: ['absent', 'appointed'] },
  requestVisitPhoto: { ...visitor, while: ['appointed', 'recorded'] },
  acceptVisitPhoto: { by: 'system', asked: system, while: ['appointed', 'recorded'] },
  rejectVisitPhoto: { by: 'system', asked: system, while: ['appointed', 'recorded'] },
  recordSiteVisit: { ...visitor, while: ['appointed', 'recorded'] },
  signSiteVisit: { ...visitor, while: ['recorded'] },
  countersignSiteVisit: { by: 'applicant', asked: linXiaoman, while: ['recorded'] },
  noteHostRefusal: { ...visitor, while: ['recorded'] },
  remindOfVisitOpinion: { by: 'system', asked: system, while: ['recorded', 'signed'] },
  giveVisitOpinion: { by: 'leader', asked: yeWenqing, while: ['signed'] },
};
const table = Object.entries(programme) as [SiteVisitCommandType, Row][];
const momentOf = (command: SiteVisitCommandType) => {
  if (command === 'appointSiteVisit') return dayOfThePanels;
  return command === 'remindOfVisitOpinion' ? late : afterTheVisit;
};
const unknownBefore: readonly SiteVisitCommandType[] = ['requestVisitPhoto', 'recordSiteVisit', 'signSiteVisit'];

describe('who may do what about a visit, and when', () => {
  test.each(table)('%s', (command, row) => {
    for (const status of Object.keys(visitTo) as SiteVisitStatus[]) {
      // A photo announced anew, so that there is one to be taken or turned away.
      const open = status === 'appointed' || status === 'recorded' ? [photoRequested] : [];
      const log = [...visitTo[status], ...(command.endsWith('VisitPhoto') && row.by === 'system' ? open : [])];
      const ask = (actor: Actor) => given(...log).when(commands[command], actor, { at: momentOf(command) });
      for (const role of roles) if (role !== row.by) ask({ ...row.asked, roles: [role] }).thenRefused('not_permitted');
      const { decision } = ask(row.asked);
      if (!row.while.includes(status)) expect([status, decision.accepted]).toEqual([status, false]);
      else if (command !== 'recordSiteVisit' || status === 'recorded')
        expect([status, decision.accepted]).toEqual([status, true]);
    }
  });

  test('before it is appointed, and for others than its visitors and its host, it is not there', () => {
    for (const command of unknownBefore) {
      given().when(commands[command], gaoYuan).thenRefused('site_visit_not_found');
      const stranger = { ...shenJingshu, id: zhouMin.id };
      given(...visitTo.recorded)
        .when(commands[command], stranger)
        .thenRefused('site_visit_not_found');
    }
    given(...visitTo.recorded)
      .when(commands.countersignSiteVisit, heYining)
      .thenRefused('site_visit_not_found');
  });

  test('a programme without visits has none', () => {
    const without = roundBut((copy) => {
      delete copy.siteVisit;
    });
    given().when(commands.appointSiteVisit, jiangSiqi, { round: without }).thenRefused('not_in_this_programme');
  });
});

describe('an appointment', () => {
  const appoint = (over: Partial<Appointment>) =>
    given().when({ ...commands.appointSiteVisit, appointment: { ...appointment, ...over } }, jiangSiqi, {
      at: dayOfThePanels,
    });

  test('names at least two visitors of the panel, hour and place', () => {
    appoint({}).then({ type: 'siteVisitAppointed', phase: 'siteVisit', changed: false, ...visited, ...appointment });
    appoint({ visitors: [gaoYuan.id, gaoYuan.id] }).thenRefused('invalid_request', { 'visitors.1': 'same_as_other' });
    appoint({ visitors: [gaoYuan.id, zhouMin.id] }).thenRefused('invalid_request', { 'visitors.1': 'unknown_option' });
    const faults = { place: 'required', visitAt: 'too_early', visitors: 'too_few' } as const;
    appoint({ place: ' ', visitAt: dayOfThePanels, visitors: [gaoYuan.id] }).thenRefused('invalid_request', faults);
  });

  test('may be changed until there is a record, and says that it was', () => {
    given(appointed)
      .when(commands.appointSiteVisit, jiangSiqi, { at: dayOfThePanels })
      .then({ type: 'siteVisitAppointed', phase: 'siteVisit', changed: true, ...visited, ...appointment });
  });
});

describe('photos of the visit', () => {
  const request = (over: Partial<typeof photo>, at = afterTheVisit) =>
    given(appointed, photoRequested, photoAccepted).when(
      { type: 'requestVisitPhoto', photo: { ...photo, id: documentId(71), ...over } },
      gaoYuan,
      { at },
    );

  test('are taken from its hour on, by its visitors, each with its time', () => {
    request({}, inShenzhen('2021-01-26 14:29:59.999')).thenRefused('site_visit_not_begun');
    expect(request({ takenAt: visitAt }, visitAt).decision.accepted).toBe(true);
    request({ takenAt: inShenzhen('2021-01-26 17:10:00.001') }).thenRefused('too_late');
    request({ id: photo.id }).thenRefused('already_exists');
    request({ bytes: 20 * 1024 * 1024 + 1 }).thenRefused('file_too_large');
  });

  test('are no more than the round takes', () => {
    const many = Array.from({ length: 20 }, (_, i) => documentId(100 + i)).flatMap((id) => [
      { ...photoRequested, photo: { ...photo, id } },
      { ...photoAccepted, photoId: id },
    ]);
    given(appointed, ...many)
      .when(commands.requestVisitPhoto, gaoYuan)
      .thenRefused('too_many');
  });

  test('are checked once', () => {
    given(appointed).when(commands.acceptVisitPhoto, system).thenRefused('document_not_found');
    for (const settled of [photoAccepted, photoRejected])
      given(appointed, photoRequested, settled)
        .when(commands.acceptVisitPhoto, system)
        .thenRefused('step_already_taken');
  });
});

describe('the record', () => {
  const write = (over: Partial<VisitRecord>) =>
    given(appointed, photoRequested, photoAccepted).when(
      { ...commands.recordSiteVisit, record: { ...record, ...over } },
      shenJingshu,
    );

  test('goes through the seven basic standards one by one', () => {
    expect(Object.keys(record.checklist)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7']);
    write({}).then({ type: 'siteVisitRecorded', record, recordHash, opinionBy });
    const { B7: _left, ...six } = record.checklist;
    write({ checklist: six }).thenRefused('invalid_request', { 'checklist.B7': 'required' });
    const another = { ...record.checklist, I1: { outcome: 'met' as const, note: '' } };
    write({ checklist: another }).thenRefused('invalid_request', { 'checklist.I1': 'unknown_item' });
    const unexplained = { ...record.checklist, B6: { outcome: 'partly' as const, note: ' ' } };
    write({ checklist: unexplained }).thenRefused('invalid_request', { 'checklist.B6.note': 'comment_missing' });
  });

  test('has findings, and photos that passed the check', () => {
    write({ findings: '', photos: [] }).thenRefused('invalid_request', { findings: 'required', photos: 'too_few' });
    write({ photos: [documentId(99)] }).thenRefused('invalid_request', { 'photos.0': 'document_not_found' });
    write({ photos: [photo.id, photo.id] }).thenRefused('invalid_request', { 'photos.1': 'same_as_other' });
  });

  test('is written from the hour of the visit on', () => {
    given(...visitTo.recorded)
      .when(commands.recordSiteVisit, gaoYuan, { at: inShenzhen('2021-01-26 14:00:00.000') })
      .thenRefused('site_visit_not_begun');
  });

  test('written anew is signed anew', () => {
    const { state } = given(...visitTo.recorded, signed, countersigned, recorded);
    expect(state).toMatchObject({ status: 'recorded', signatures: [] });
    expect(state).not.toHaveProperty('host');
  });
});

describe('signatures', () => {
  const written = (...log: readonly Logged[]) => given(...visitTo.recorded, ...log);

  test('are given to the record that was read', () => {
    const other = '0'.repeat(64);
    written().when({ type: 'signSiteVisit', recordHash: other }, gaoYuan).thenRefused('stale_version');
    written().when({ type: 'countersignSiteVisit', recordHash: other }, linXiaoman).thenRefused('stale_version');
  });

  test('of two visitors and the host make it valid, in whatever order', () => {
    written().when(commands.signSiteVisit, gaoYuan).then({ type: 'siteVisitSigned' });
    written(signed).when(commands.signSiteVisit, gaoYuan).thenRefused('step_already_taken');
    written(signed).when(commands.signSiteVisit, shenJingshu).then({ type: 'siteVisitSigned' });
    written(signed, signedToo)
      .when(commands.countersignSiteVisit, linXiaoman)
      .then({ type: 'siteVisitCountersigned' }, { type: 'siteVisitCompleted' });
    expect(written(signed, countersigned).when(commands.signSiteVisit, shenJingshu).decision).toMatchObject({
      events: [{ type: 'siteVisitSigned' }, { type: 'siteVisitCompleted' }],
    });
  });

  test('may be wanting where the host would not sign, which is noted with its reason', () => {
    written(signed, signedToo)
      .when(commands.noteHostRefusal, gaoYuan)
      .then({ type: 'hostRefusalNoted', reason: '接待人员表示无权签署' }, { type: 'siteVisitCompleted' });
    written().when({ type: 'noteHostRefusal', reason: ' ' }, gaoYuan).thenRefused('reason_missing');
    written(refused).when(commands.noteHostRefusal, gaoYuan).thenRefused('step_already_taken');
    // The host may still change its mind.
    written(refused).when(commands.countersignSiteVisit, linXiaoman).then({ type: 'siteVisitCountersigned' });
  });

  test('the phase closes on a signed record only', () => {
    const signedIn = (status: SiteVisitStatus) => isSigned(given(...visitTo[status]).state);
    expect((Object.keys(visitTo) as SiteVisitStatus[]).filter(signedIn)).toEqual(['signed', 'concluded']);
  });
});

describe("the group's opinion", () => {
  test('is given within seven working days of the visit, and later ones say that they are late', () => {
    const give = (on: string) =>
      given(...visitTo.signed).when(commands.giveVisitOpinion, yeWenqing, { at: morningOf(on) });
    const event = { type: 'siteVisitOpinionGiven', opinion: '基本标准各项符合' } as const;
    give('2021-02-04').then({ ...event, late: false });
    give('2021-02-05').then({ ...event, late: true });
    given(...visitTo.signed)
      .when({ type: 'giveVisitOpinion', opinion: '' }, yeWenqing)
      .thenRefused('reason_missing');
  });

  test('is asked for once, from the day after', () => {
    const remind = (on: string, ...log: readonly Logged[]) =>
      given(...visitTo.signed, ...log).when(commands.remindOfVisitOpinion, system, { at: morningOf(on) });
    remind('2021-02-04').thenRefused('step_already_taken');
    remind('2021-02-05').then({ type: 'siteVisitOpinionReminded', opinionBy: day('2021-02-04') });
    remind('2021-02-06', reminded).thenRefused('step_already_taken');
  });
});

test('a visit is read by host, visitors and officers, and by nobody else', () => {
  const { state } = given(...visitTo.signed);
  expect(roles.filter((role) => mayReadVisit(state, oneOfEachRole[role]))).toEqual(
    expect.arrayContaining(['applicant', 'clerk', 'operator', 'evaluator', 'leader', 'steering', 'bureau']),
  );
  const strangers = [heYining, { ...gaoYuan, id: zhouMin.id }, system];
  expect(strangers.map((stranger) => mayReadVisit(state, stranger))).toEqual([false, false, false]);
  expect(mayReadVisit(given().state, yeWenqing)).toBe(false);
});

test('an event changes a visit where it fits, and nowhere else', () => {
  const fits: readonly (readonly [Logged, readonly SiteVisitStatus[]])[] = [
    [photoRequested, ['appointed', 'recorded']],
    [recorded, ['appointed']],
    [signed, ['recorded']],
    [countersigned, ['recorded']],
    [refused, ['recorded']],
    [completed, ['recorded']],
    [reminded, ['recorded', 'signed']],
    [concluded, ['signed']],
  ];
  for (const [event, statuses] of fits)
    for (const status of Object.keys(visitTo) as SiteVisitStatus[]) {
      const { state } = given(...visitTo[status]);
      const after = siteVisitDecider.evolve(state, event);
      if (statuses.includes(status)) expect([event.type, status, after]).not.toEqual([event.type, status, state]);
      else expect([event.type, status, after]).toEqual([event.type, status, state]);
    }
});
