// The life of a site on the real engine: plaque, duties, a draw, an inspection, its rectification, and the delisting.
import { beforeAll, expect, test } from '@jest/globals';
import { inspections } from '#app/aggregates.ts';
import { freezeDraw, holdDraw } from '#app/draws.ts';
import {
  commandInspection,
  concludeInspection,
  listInspections,
  orderInspection,
  readInspection,
} from '#app/inspections.ts';
import { recordMeeting } from '#app/meetings.ts';
import { projectDraw, projectMeeting } from '#app/public-sites.ts';
import { commandTies } from '#app/recusals.ts';
import { keepSites } from '#app/reminders.ts';
import { siteView } from '#app/site-view.ts';
import { award, commandSite, composeReturn, nextPlaque } from '#app/sites.ts';
import { DrawView, InspectionView, PublicDraw } from '#contract/inspection-views.ts';
import { MeetingView, PublicPlaque, PublicSitePage, SiteView } from '#contract/site-views.ts';
import type { Actor } from '#domain/actor.ts';
import { InspectionId } from '#domain/inspection/state.ts';
import { type PersonId, SiteId } from '#domain/values.ts';
import { annualReturnAnswers, haicheng } from '../support/answers.ts';
import * as days from '../support/days.ts';
import { drawId, seed, seedSource } from '../support/draw.ts';
import { recordOf } from '../support/inspection.ts';
import * as exchange from '../support/meeting.ts';
import { applicationId, siteId } from '../support/papers.ts';
import { caoZheng, evaluators, gaoYuan, jiangSiqi, linXiaoman, qiuHui, songYan } from '../support/persons.ts';
import { round } from '../support/round.ts';
import * as site from '../support/site.ts';
import { lifeCommands } from '../support/site-commands.ts';
import { command, confirmed, on, press, published, siteNow } from './site-scene.ts';

const plaqueNumber = 'SFDP-2020-EC-001';
const evaluator = (id: PersonId): Actor => ({ id, roles: ['evaluator'] });
const inspectionId = (n: number) => InspectionId.parse(`1NSP${n}`.padEnd(26, '0'));
/** The inspection that the draw made. */
const drawn = async () => {
  const [found] = await listInspections(on, round.id, songYan);
  return Object(found);
};
const inspect = async (
  id: InspectionId,
  inspectors: readonly PersonId[],
  day: string,
  lost: Record<string, number>,
) => {
  const record = { ...recordOf(lost), visitedOn: days.day(day), photos: [] };
  for (const who of inspectors.slice(0, 1))
    await commandInspection(on, id, press(evaluator(who), day), { type: 'recordInspection', record });
  for (const who of inspectors) await commandInspection(on, id, press(evaluator(who), day), { type: 'signInspection' });
};

beforeAll(confirmed);

test('the award makes a site that prepares; with page and plaque it opens, and its number can be checked', async () => {
  await award(on, applicationId, press(songYan, '2021-02-26'), siteId);
  expect(await siteNow()).toMatchObject({ status: 'preparing', openBy: '2021-04-27' });
  expect(await published('site', siteId)).toMatchObject({ status: 'preparing' });
  await commandSite(on, siteId, press(songYan, '2021-03-08'), async (current) => ({
    ...lifeCommands.appointCeremony,
    number: await nextPlaque(on, current),
  }));
  await command(linXiaoman, '2021-03-12', lifeCommands.writePage);
  await command(songYan, '2021-03-19', lifeCommands.openSite);
  expect(PublicPlaque.parse(await published('plaque', plaqueNumber))).toMatchObject({
    status: 'valid',
    holder: haicheng.orgName,
    site: site.page.title,
    history: [{ status: 'valid', on: '2021-03-19' }],
  });
  expect(PublicSitePage.parse(await published('site', siteId)).page).toEqual(site.page);
});

test('an exchange meeting names sites there are, and is public', async () => {
  const { id, meeting } = exchange;
  const nobody = { ...meeting, speakers: [SiteId.parse('9'.repeat(26))] };
  const record = (what: typeof meeting) => recordMeeting(on, round.id, id, press(jiangSiqi, '2021-03-22'), what);
  await expect(record(nobody)).rejects.toMatchObject({ refusal: { code: 'site_not_found' } });
  await record(meeting);
  await projectMeeting(on, id);
  expect((await on.publicRecords.list('meeting')).map((body) => MeetingView.parse(body))).toEqual([
    { id, roundId: round.id, ...meeting },
  ]);
});

test('every morning what is due is said once', async () => {
  expect(await keepSites(on, days.morningOf('2021-05-10'))).toBe(0);
  expect(await keepSites(on, days.morningOf('2021-05-11'))).toBe(1);
  expect(await keepSites(on, days.morningOf('2021-05-11'))).toBe(0);
});

test('a return is held against what the application promised for its year', async () => {
  const spent = { fundsSpent: 100, fundsAsPromised: false, fundsShortfall: '展品以捐赠为主，投入低于承诺，次年补足。' };
  const sent = composeReturn(on, { dutyId: 'annualReturn-1', answers: annualReturnAnswers(spent) });
  await expect(commandSite(on, siteId, press(linXiaoman, '2022-03-10'), sent)).rejects.toMatchObject({
    refusal: {
      code: 'answers_incomplete',
      faults: [{ path: ['attachments', 'D01'] }, { path: ['attachments', 'D02'] }],
    },
  });
  const composed = await sent(
    await commandSite(on, siteId, press(linXiaoman, '2022-03-10'), () => lifeCommands.writePage),
  );
  expect(Number(Object(composed).promised)).toBeGreaterThan(100);
});

test('a draw is frozen without those who are recused, and held by a second officer it is inspections at once', async () => {
  const tie = { organisation: haicheng.uscc, kind: 'advice' } as const;
  await commandTies(on, gaoYuan.id, press(gaoYuan, '2022-05-01'), { type: 'declareTie', tie });
  const wanted = { roundId: round.id, sites: 1, seedSource };
  const frozen = await freezeDraw(on, drawId, press(songYan, '2022-05-10'), wanted);
  expect(frozen).toMatchObject({ status: 'frozen', list: { candidates: [{ siteId, tickets: 3 }] } });
  expect(frozen.list.inspectors.find(({ id }) => id === gaoYuan.id)?.recusedFrom).toEqual([siteId]);
  const hold = (by: Actor, day: string) => holdDraw(on, drawId, press(by, day), { seed });
  await expect(hold(qiuHui, '2022-05-11')).rejects.toMatchObject({ refusal: { code: 'deadline_not_passed' } });
  await expect(hold(songYan, '2022-05-13')).rejects.toMatchObject({ refusal: { code: 'two_persons_needed' } });
  const held = await hold(qiuHui, '2022-05-13');
  expect(DrawView.parse(held).drawn).toHaveLength(1);
  await projectDraw(on, drawId);
  expect(PublicDraw.parse(await on.publicRecords.get('draw', drawId))).toMatchObject({
    seed,
    listHash: frozen.listHash,
  });
  const inspection = await drawn();
  expect(inspection).toMatchObject({ kind: 'drawn', siteId, status: 'assigned', dueOn: '2022-05-20' });
  expect(held.status === 'held' && held.drawn[0]?.inspectors).toEqual(inspection.inspectors);
  expect(inspection.inspectors).not.toContain(gaoYuan.id);
  const [own] = inspection.inspectors;
  expect(await listInspections(on, round.id, evaluator(own))).toHaveLength(1);
  expect(await listInspections(on, round.id, gaoYuan)).toEqual([]);
});

test('its conclusion and what the site has to put right are saved together, once however often it is asked', async () => {
  const { id, inspectors } = await drawn();
  await inspect(id, inspectors, '2022-05-19', { K2: 15, K3: 10 });
  const once = press(songYan, '2022-05-20');
  await Promise.all([concludeInspection(on, id, once), concludeInspection(on, id, once)]);
  expect(await siteNow()).toMatchObject({
    status: 'rectifying',
    rectification: { items: ['展板内容未更新'], dueOn: '2022-06-20' },
    lastInspected: { on: '2022-05-19', inspectors, result: 'rectify' },
  });
  expect((await on.programme.load('inspection', id, inspections.initial)).state.status).toBe('concluded');
  expect(await published('plaque', plaqueNumber)).toMatchObject({ status: 'under_rectification' });
  const seen = await readInspection(on, id, linXiaoman, days.morningOf('2022-05-21'));
  expect(InspectionView.parse(seen)).toMatchObject({ points: 75, result: 'rectify', allowedActions: [] });
});

test('when its time is over it is re-checked by others, and one that fails is proposed for delisting', async () => {
  await keepSites(on, days.morningOf('2022-06-21'));
  expect(await siteNow()).toMatchObject({ status: 'recheck' });
  const { inspectors: before } = await drawn();
  const recheck = (inspectors: readonly PersonId[], n: number) =>
    orderInspection(on, inspectionId(n), press(songYan, '2022-06-21'), {
      ...{ kind: 'recheck', cause: '整改期满', siteId, inspectors },
    });
  await expect(recheck(before, 1)).rejects.toMatchObject({ refusal: { code: 'other_inspectors_needed' } });
  await expect(recheck([gaoYuan.id, ...before.slice(1)], 1)).rejects.toMatchObject({
    refusal: { code: 'person_conflicted', faults: [{ path: ['inspectors', 0] }] },
  });
  const others = evaluators.filter((id) => !before.includes(id) && id !== gaoYuan.id).slice(0, 2);
  expect(await recheck(others, 2)).toMatchObject({ dueOn: '2022-07-05' });
  await inspect(inspectionId(2), others, '2022-06-23', { K2: 15, K3: 10 });
  await concludeInspection(on, inspectionId(2), press(songYan, '2022-06-24'));
  expect(await siteNow()).toMatchObject({ status: 'delisting', delisting: { answerBy: '2022-07-01' } });
});

test('delisted by the steering group, and a plaque that does not come back is void for everybody to see', async () => {
  await command(caoZheng, '2022-07-06', lifeCommands.delistSite);
  expect(await keepSites(on, days.morningOf('2022-07-21'))).toBe(0);
  expect(await keepSites(on, days.morningOf('2022-07-22'))).toBe(1);
  expect(PublicPlaque.parse(await published('plaque', plaqueNumber))).toMatchObject({
    status: 'void',
    history: [
      { status: 'valid', on: '2021-03-19' },
      { status: 'under_rectification', on: '2022-05-20' },
      { status: 'delisted', on: '2022-07-06' },
      { status: 'void', on: '2022-07-22' },
    ],
  });
  expect(await published('site', siteId)).toMatchObject({
    status: 'delisted',
    delisting: { decisionNumber: site.decision.decisionNumber, decidedOn: '2022-07-06' },
  });
  const present = await siteNow();
  if (present.status === 'absent') throw new Error('there is no site');
  const view = await siteView(on, present, songYan, days.morningOf('2022-07-22'));
  expect(SiteView.parse(view)).toMatchObject({ grantOpen: false, allowedActions: [] });
});
