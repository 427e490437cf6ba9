// A city library's grants for reading clubs over HTTP, from the written round to the one report: no code of its own.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#contract/client.ts';
import { cityLibrary } from '#domain/round/templates/city-library/index.ts';
import type { Run } from '../../lib/local/run.ts';
import {
  bridge,
  type Club,
  clubs,
  emailOf,
  evaluators,
  lamp,
  mirror,
  type PersonsOnRun,
  partsOf,
  personsOn,
  phases,
  round,
  roundId,
  sheetFor,
  steering,
  window,
} from './library/clubs.ts';
import { publicNotice, stepsAfterTheAward, stepsOfTheReview } from './library/elsewhere.ts';
import { assembly, startProduct } from './local-run.ts';

let run: Run;
let persons: PersonsOnRun;
beforeAll(async () => {
  run = await startProduct(assembly());
  persons = personsOn(run);
  await moveTo('2026-03-02');
}, 240_000);
afterAll(() => run.close());

const moveTo = (day: string) => run.clock.moveTo(Date.parse(`${day}T10:00:00+08:00`));
const applicationOf = ({ applicationId }: Club) => ({ params: { applicationId } });
const byItsRules = { roundVersion: 1, rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/) };
const siteId = newId();
const siteParams = { siteId };

test('the round is written by one officer and published by another', async () => {
  const { does, refusal } = persons;
  const params = { roundId };
  await does('operator-01', (api) => api.rounds.write({ params, body: { document: round } }));
  await does('bureau-01', (api) => api.rounds.write({ params, body: { document: round } }));
  expect(await refusal('bureau-01', (api) => api.rounds.publish({ params }))).toBe('two_persons_needed');
  expect(await does('bureau-02', (api) => api.rounds.publish({ params }))).toMatchObject({ roundVersion: 1 });
});

test('four clubs apply in two fields; a wrong answer is refused by its path', async () => {
  const { does, refusal } = persons;
  for (const club of clubs) {
    const { id: folderId } = await does(club.person, (api) => api.folders.open({ params: { roundId } }));
    for (const [partId, answers] of Object.entries(partsOf(club))) {
      const part = { params: { folderId, partId } };
      if (club === lamp && 'meetings' in answers)
        expect(
          await refusal(club.person, (api) =>
            api.folders.answer({ ...part, body: { version: 0, answers: { ...answers, meetings: 3 } } }),
          ),
        ).toEqual(['invalid_request', 'year.meetings: too_small']);
      await does(club.person, (api) => api.folders.answer({ ...part, body: { version: 0, answers: { ...answers } } }));
    }
    await does(club.person, (api) =>
      api.applications.start({ ...applicationOf(club), body: { folderId, fieldCode: club.field } }),
    );
    const submitted = await does(club.person, (api) => api.applications.submit(applicationOf(club)));
    expect(submitted.number).toMatch(/^HL-2026-(FA|CL)-000\d$/);
  }
});

test('after the last day each is checked and accepted; nothing is wanted on paper', async () => {
  const { does } = persons;
  await moveTo('2026-03-23');
  for (const club of clubs) {
    await does('clerk-01', (api) => api.applications.take(applicationOf(club)));
    await does('clerk-01', (api) => api.applications.accept(applicationOf(club)));
  }
  expect(await stepsOfTheReview(persons, window)).toEqual(['not_in_this_programme', 'not_in_this_programme']);
});

test('three evaluators mark each in both phases, and the order of the field follows', async () => {
  const { does } = persons;
  for (const phase of phases)
    for (const { applicationId, ...club } of clubs) {
      const params = { applicationId, phase };
      await does('operator-01', (api) => api.evaluations.assign({ params, body: { evaluators: [...evaluators] } }));
      for (const evaluator of evaluators) {
        await does(evaluator, (api) => api.evaluations.declare({ params, body: { conflict: false } }));
        const body = sheetFor({ applicationId, ...club }, phase, evaluator);
        await does(evaluator, (api) => api.evaluations.handIn({ params, body }));
      }
      await does('leader-01', (api) => api.evaluations.closePhase({ params }));
    }
  const field = { roundId, fieldCode: 'FAMILIES' };
  const ranking = await does('leader-01', (api) => api.evaluations.ranking({ params: field }));
  expect(ranking).toMatchObject(byItsRules);
  expect(ranking.items.map(({ applicationId }) => applicationId)).toEqual(
    [window, bridge, lamp].map(({ applicationId }) => applicationId),
  );
  const ofTheTalk = { params: { ...field, phase: 'talk' } };
  expect(await does('leader-01', (api) => api.evaluations.scores(ofTheTalk))).toMatchObject(byItsRules);
});

const ballotOn = async (fieldCode: string, decided: readonly (readonly [Club, 'select' | 'not_select'])[]) => {
  const { does } = persons;
  const params = { ballotId: newId() };
  const proposals = decided.map(([{ applicationId }, decision]) => ({
    applicationId,
    decision,
    reason: '按得分排序。',
  }));
  await does('operator-01', (api) => api.ballots.prepare({ params, body: { roundId, fieldCode, proposals } }));
  const seats = { chair: steering[0], members: [...steering] };
  await does('bureau-01', (api) => api.ballots.enterMembers({ params, body: seats }));
  await does(steering[0], (api) => api.ballots.open({ params }));
  for (const member of steering) await does(member, (api) => api.ballots.vote({ params, body: { vote: 'for' } }));
  return does(steering[0], (api) => api.ballots.close({ params }));
};

test('the council fills one field and leaves one club out; there is no public notice before it is confirmed', async () => {
  const { does } = persons;
  for (const club of clubs) {
    const body = { recommend: true, reason: '计划扎实，带领者有经验。' };
    await does('leader-01', (api) => api.applications.recommend({ ...applicationOf(club), body }));
  }
  const families = await ballotOn('FAMILIES', [
    [window, 'select'],
    [bridge, 'select'],
    [lamp, 'not_select'],
  ]);
  expect(families).toMatchObject({ status: 'carried', tally: { for: 3 }, ...byItsRules });
  expect(await ballotOn('CLASSICS', [[mirror, 'select']])).toMatchObject({ status: 'carried' });

  expect(await publicNotice(persons, window)).toBe('not_in_this_programme');
  for (const club of [window, bridge, mirror])
    expect(await does('bureau-01', (api) => api.applications.confirm(applicationOf(club)))).toMatchObject({
      status: 'confirmed',
    });
  const result = await does(lamp.person, (api) => api.applications.result(applicationOf(lamp)));
  expect(result).toMatchObject({ status: 'not_selected', reason: '按得分排序。', ...byItsRules });
});

test('what is awarded is active at once, and knows no plaque, ceremony, visit, draw or change', async () => {
  const { does } = persons;
  await does('bureau-01', (api) => api.applications.award({ ...applicationOf(window), body: { siteId } }));
  const site = await does(window.person, (api) => api.sites.get({ params: siteParams }));
  expect(site).toMatchObject({
    status: 'active',
    name: window.name,
    duties: [{ id: 'yearEnd-1', dueOn: '2026-12-23' }],
  });
  expect(Object.keys(site)).not.toEqual(expect.arrayContaining(['plaque']));
  const refused = await stepsAfterTheAward(persons, window, siteId);
  expect(refused).toEqual(Array.from({ length: 6 }, () => 'not_in_this_programme'));
});

test('its grant is planned, agreed, asked for, approved by two, paid, accounted for and closed', async () => {
  const { does, refusal } = persons;
  const params = siteParams;
  const first = { ...siteParams, number: '1' };
  const planned = await does('operator-01', (api) => api.grants.plan({ params, body: { amount: 300_000 } }));
  expect(planned.instalments).toEqual([{ number: 1, amount: 300_000, status: 'planned' }]);
  await does('bureau-01', (api) => api.grants.agree({ params, body: { agreedOn: '2026-03-23' } }));
  const request = { params: first, body: { invoice: newId(), accountLast4: '4321' } };
  await does(window.person, (api) => api.grants.requestInstalment(request));
  await does('bureau-01', (api) => api.grants.approveInstalment({ params: first }));
  expect(await refusal('bureau-01', (api) => api.grants.approveInstalment({ params: first }))).toBe(
    'two_persons_needed',
  );
  await does('bureau-02', (api) => api.grants.approveInstalment({ params: first }));
  const payment = { params: first, body: { paidOn: '2026-03-23', voucher: '2026-0323-01' } };
  await does('bureau-01', (api) => api.grants.payInstalment(payment));
  await moveTo('2026-10-12');
  const report = { spent: 300_000, text: '购书与讲师费用。', documents: [newId()] };
  await does(window.person, (api) => api.grants.reportUse({ params: first, body: report }));
  await does('bureau-01', (api) => api.grants.acceptUse({ params: first }));
  expect(await does('bureau-02', (api) => api.grants.close({ params }))).toMatchObject({ status: 'closed' });
});

test('its one report is asked for a fortnight before it is due, handed in and accepted', async () => {
  const { does } = persons;
  await moveTo('2026-12-09');
  const duty = { siteId, dutyId: 'yearEnd-1' };
  const answers = { held: 11, story: '十一次共读，其中三次由新成员领读，另有一次走进了敬老院。' };
  await does(window.person, (api) => api.sites.handInReturn({ params: duty, body: { answers } }));
  const site = await does('clerk-01', (api) => api.sites.acceptReturn({ params: duty }));
  expect(site.duties).toMatchObject([{ status: 'fulfilled', stepsTaken: ['before-14'] }]);
});

test('everybody finds the club on the public list, under the rules it was chosen by', async () => {
  await run.settle();
  const { does } = persons;
  const { items } = await does(lamp.person, (api) => api.public.sites());
  expect(items).toMatchObject([{ id: siteId, name: window.name, status: 'active', ...byItsRules }]);
});

test('the letters speak of the library and its clubs, and never of Shenzhen', async () => {
  await run.settle();
  const ours = clubs.map(emailOf);
  const letters = (await run.letters()).filter(({ to }) => ours.includes(to) || to === round.contact.email);
  const subjectsTo = (club: Club) => letters.filter(({ to }) => to === emailOf(club)).map(({ subject }) => subject);
  const toWindow = subjectsTo(window).join('\n');
  for (const title of [
    '申报材料提交成功',
    '受理通知',
    '入选确认通知',
    '入选通知',
    '资助金拨付通知',
    '年度活动小结提醒',
    '年度活动小结审核通过',
  ])
    expect(toWindow).toContain(title);
  expect(subjectsTo(lamp).join('\n')).toContain('遴选结果通知');
  expect(letters.length).toBeGreaterThan(20);
  for (const { subject, text, html = '' } of letters) {
    expect(subject).toContain(cityLibrary.programme.zh);
    expect(`${subject}${text}${html}`).not.toMatch(/深圳|Shenzhen|示范点|demonstration|路演|公示|牌匾|启动资金|纸质/);
  }
  expect(run.denials()).toEqual([]);
});

test('the next year is a clone, drafted once and never over a round that is there', async () => {
  const { does, refusal } = persons;
  const next = { params: { roundId: 'city-library-2027' }, body: { from: roundId, shift: { years: 1 } } };
  const drafted = await does('operator-01', (api) => api.rounds.clone(next));
  expect(drafted).toMatchObject({ status: 'draft', document: { opensOn: '2027-03-02', numberYear: 2027 } });
  expect(await refusal('bureau-01', (api) => api.rounds.clone(next))).toBe('already_exists');
  const unknown = { ...next, body: { ...next.body, from: 'nowhere-1999' } };
  expect(await refusal('operator-01', (api) => api.rounds.clone(unknown))).toBe('round_not_found');
  expect(await refusal('clerk-01', (api) => api.rounds.clone(next))).toBe('not_permitted');
  expect(await does('bureau-01', (api) => api.rounds.publish({ params: next.params }))).toMatchObject({
    status: 'published',
    document: { title: { zh: '海城市图书馆阅读社团年度资助（2027年）' } },
  });
});
