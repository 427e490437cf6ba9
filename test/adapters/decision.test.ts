// From the ballot to the award on the real engine: what is carried changes every application at once, and a place passes on.
import { beforeAll, expect, test } from '@jest/globals';
import {
  castVote,
  closeBallot,
  commandBallot,
  excludedFrom,
  prepareBallot,
  readBallot,
  shownTo,
} from '#app/ballots.ts';
import { confirmApplication, readAgreement, signAgreement } from '#app/confirmation.ts';
import { fileObjection } from '#app/file-objection.ts';
import { contentHash } from '#app/hash.ts';
import { acceptObjection, commandObjection, dismissObjection, readObjection } from '#app/objections.ts';
import { begunPublicities, projectPublic } from '#app/public.ts';
import { draftPublicity, openPublicity, readPublicity } from '#app/publicity.ts';
import { endPublicities } from '#app/reminders.ts';
import { moveUpReserve, upholdObjection } from '#app/reserves.ts';
import { resultOf } from '#app/result.ts';
import { award } from '#app/sites.ts';
import { visitor } from '#domain/actor.ts';
import { type ApplicationId, type Instant, ObjectionId, PublicityId } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import {
  ballot,
  fanYiming,
  luoDan,
  members,
  panZhiyuan,
  pengYaqin,
  proposals,
  resolution,
  second,
  third,
} from '../support/ballot.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { filing } from '../support/objection.ts';
import { applicationId, ballotId, publicityId, siteId } from '../support/papers.ts';
import { caoZheng, jiangSiqi, linXiaoman, qiuHui, songYan } from '../support/persons.ts';
import { publicity } from '../support/publicity.ts';
import { round } from '../support/round.ts';
import { happened } from '../support/spec.ts';
import { on, places, press, seedAll, stateOf, statuses } from './decision-scene.ts';
import { programmeTable } from './visits-tables.ts';

beforeAll(seedAll);

const prepared = () =>
  prepareBallot(on, ballotId, press(jiangSiqi, days.dayOfTheRecommendation), {
    roundId: round.id,
    fieldCode: ballot.fieldCode,
    proposals,
  });

test('the operator prepares the item from the order of the field, and changes nothing by it', async () => {
  const { entries } = await prepared();
  expect(entries.map(({ number, rank }) => [number, rank])).toEqual([
    ['SFD-2020-EC-0007', 1],
    ['SFD-2020-EC-0003', 2],
    ['SFD-2020-EC-0011', 3],
  ]);
  expect(await statuses()).toEqual(['recommended', 'recommended', 'recommended']);
});

test('who is in the register against one of its applications is out from the start, and reads nothing of it', async () => {
  await on.people.save({ id: luoDan.id, name: '骆丹', email: 'luo@example.org', organisation: haicheng.uscc });
  const at = days.dayOfTheSelection;
  const enter = press(songYan, at);
  const seated = await commandBallot(
    on,
    ballotId,
    enter,
    async (item) => {
      const excluded = await excludedFrom(on, item, members, at);
      return { type: 'enterMembers', chair: caoZheng.id, members, excluded };
    },
    shownTo(on, enter),
  );
  expect(seated.members?.filter(({ recused }) => recused !== undefined)).toEqual([
    { id: luoDan.id, voted: false, recused: 'register' },
  ]);
  await expect(readBallot(on, ballotId, luoDan, at)).rejects.toMatchObject({ message: 'ballot_not_found' });
});

test('what is carried is carried out for all at once: one selected with the place, one in reserve, one not', async () => {
  const at = days.dayOfTheSelection;
  const open = press(caoZheng, at);
  await commandBallot(on, ballotId, open, () => ({ type: 'openBallot' }), shownTo(on, open));
  for (const member of [caoZheng, pengYaqin, panZhiyuan]) await castVote(on, ballotId, press(member, at), 'for');
  await expect(castVote(on, ballotId, press(luoDan, at), 'for')).rejects.toMatchObject({
    message: 'conflict_of_interest',
  });
  await castVote(on, ballotId, press(fanYiming, at), 'abstain');
  const close = press(caoZheng, at);
  const closed = await closeBallot(on, ballotId, close);
  expect(closed).toMatchObject({ status: 'carried', tally: { members: 5, recused: 1, present: 4, for: 3 } });
  expect(await statuses()).toEqual(['selected', 'reserve', 'not_selected']);
  expect(await places()).toEqual([{ place: 1, applicationId }]);
  await expect(closeBallot(on, ballotId, close)).resolves.toMatchObject({ status: 'carried' });
  await expect(moveUpReserve(on, second, press(songYan, at))).rejects.toMatchObject({ message: 'no_place_left' });
});

const draft = { ...publicity, applications: [applicationId], workingDays: undefined };

test('nothing goes on public notice without the signed resolution, nor by one person alone', async () => {
  const at = days.eveOfThePublicNotice;
  const drafted = await draftPublicity(on, publicityId, press(songYan, at), draft);
  expect(drafted.entries).toEqual([
    expect.objectContaining({ name: haicheng.orgName, creditCode: haicheng.uscc, address: expect.any(String) }),
  ]);
  await expect(openPublicity(on, publicityId, press(songYan, at))).rejects.toMatchObject({
    message: 'two_persons_needed',
  });
  await expect(openPublicity(on, publicityId, press(qiuHui, at))).rejects.toMatchObject({
    message: 'resolution_missing',
  });
  const sign = press(jiangSiqi, at);
  await commandBallot(on, ballotId, sign, () => ({ type: 'recordResolution', resolution }), shownTo(on, sign));
  const opened = await openPublicity(on, publicityId, press(qiuHui, at));
  expect(opened).toMatchObject({ status: 'open', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await statuses()).toEqual(['in_publicity', 'reserve', 'not_selected']);
});

test('everybody reads the notice from its first day on: data of the organisation, no mark and no person', async () => {
  const event = happened({ type: 'publicityOpened', contentHash: '' } as const, qiuHui, days.eveOfThePublicNotice);
  await projectPublic(on, { aggregate: 'publicity', id: publicityId, version: 2, event });
  expect(await begunPublicities(on, days.eveOfThePublicNotice)).toEqual([]);
  const shown = JSON.stringify(await begunPublicities(on, days.morningOf('2021-02-09')));
  expect(shown).toContain(haicheng.orgName);
  for (const hidden of ['8525', '陈晓岚', haicheng.contactEmail, 'draftedBy', songYan.id])
    expect(shown).not.toContain(hidden);
});

const objection = (name: string) => ObjectionId.parse(name.padEnd(26, '0'));
const file = (id: ObjectionId, at: Instant, of: ApplicationId = applicationId) =>
  fileObjection(on, id, press(visitor, at), { publicityId, applicationId: of, filing });

test('anybody objects in time, once under an id, to what is on notice and nothing else', async () => {
  const id = objection('A');
  const receipt = await file(id, days.dayOfTheObjection);
  expect(receipt).toEqual({ id, number: expect.stringMatching(/^YY-20210218-[0-9A-Z]{6}$/), answerBy: '2021-02-20' });
  await expect(file(id, days.dayOfTheObjection)).rejects.toMatchObject({ message: 'already_exists' });
  await expect(file(objection('B'), days.firstSecondAfterThePublicNotice)).rejects.toMatchObject({
    message: 'objection_too_late',
  });
  await expect(file(objection('B'), days.dayOfTheObjection, third)).rejects.toMatchObject({
    message: 'not_in_publicity',
  });
});

test('who raised it lies beside the record: the Bureau reads it, the organisation and the log do not', async () => {
  const id = objection('A');
  const at = days.dayOfTheObjection;
  expect(await readObjection(on, id, songYan, at)).toMatchObject({ filing });
  await expect(readObjection(on, id, linXiaoman, at)).rejects.toMatchObject({ message: 'objection_not_found' });
  await acceptObjection(on, id, press(songYan, at), '所报近三年活动是否属实');
  const seen = await readObjection(on, id, linXiaoman, at);
  expect(seen).not.toHaveProperty('filing');
  const log = await programmeTable.queryAll({ partition: ['pk', `OBJECTION#${id}#LOG`] });
  const state = await programmeTable.get({ pk: `OBJECTION#${id}`, sk: 'STATE' });
  for (const word of [filing.objector.name, '13800138000', filing.facts, filing.evidence])
    expect(JSON.stringify([seen, log, state])).not.toContain(word);
});

test('while it is open nobody confirms; dismissed, the application goes on', async () => {
  const after = days.dayOfTheConfirmation;
  const confirm = () => confirmApplication(on, applicationId, press(songYan, after));
  await expect(confirm()).rejects.toMatchObject({ message: 'wrong_status' });
  await dismissObjection(on, objection('A'), press(songYan, days.morningOf('2021-02-19')), '异议不成立。');
  expect(await statuses()).toEqual(['in_publicity', 'reserve', 'not_selected']);
  await file(objection('C'), days.lastSecondOfThePublicNotice);
  await expect(confirm()).rejects.toMatchObject({ message: 'objection_open' });
});

test('upheld after a hearing, the place passes to the first reserve in the same breath', async () => {
  const id = objection('C');
  const at = days.dayOfTheConfirmation;
  await acceptObjection(on, id, press(songYan, at), '场地租赁合同是否属实');
  const uphold = () => upholdObjection(on, id, press(qiuHui, at), { answer: '异议成立。', ...life.disqualification });
  await expect(uphold()).rejects.toMatchObject({ message: 'not_heard_yet' });
  await commandObjection(on, id, press(linXiaoman, at), { type: 'giveStatement', statement: '合同遗失。' });
  await expect(uphold()).resolves.toMatchObject({ status: 'upheld' });
  expect(await statuses()).toEqual(['disqualified', 'selected', 'not_selected']);
  expect(await places()).toEqual([{ place: 1, applicationId: second }]);
});

test('the reserve that moved up stands for a notice of its own, is confirmed, signs, and only then is awarded', async () => {
  const own = PublicityId.parse('PB2'.padEnd(26, '0'));
  const opening = days.morningOf('2021-02-23');
  const firstDay = days.day('2021-02-24');
  await draftPublicity(on, own, press(jiangSiqi, opening), { ...draft, applications: [second], firstDay });
  await openPublicity(on, own, press(songYan, opening));
  const over = days.morningOf('2021-03-03');
  expect(await endPublicities(on, over)).toBe(2);
  expect(await endPublicities(on, over)).toBe(0);
  await confirmApplication(on, second, press(songYan, over));
  const makeSite = () => award(on, second, press(songYan, over), siteId);
  await expect(makeSite()).rejects.toMatchObject({ message: 'agreement_missing' });
  const signatories = { bureau: '宋岩', organisation: '何以宁' };
  await signAgreement(on, second, press(songYan, over), life.agreement, signatories);
  const signed = await stateOf(second);
  if (signed.status === 'absent') throw new Error('it is gone');
  expect(JSON.stringify(signed)).not.toContain('何以宁');
  expect(await readAgreement(on, signed)).toEqual({ ...life.agreement, signatories });
  await makeSite();
  expect(await statuses()).toEqual(['disqualified', 'awarded', 'not_selected']);
});

test('whoever was not selected reads the result by rule and by criterion, without a median that tells a mark', async () => {
  const state = await stateOf(third);
  if (state.status === 'absent') throw new Error('it is gone');
  const result = await resultOf(on, state);
  expect(result).toMatchObject({ status: 'not_selected', reason: '得分低于前两名', final: 7400, passMark: 7000 });
  expect(result.rules.find(({ id }) => id === 'notAbnormal')).toMatchObject({ outcome: 'met' });
});

test('every result names the version and the hash of the rules it was reached by', async () => {
  const rules = { roundVersion: 1, rulesHash: contentHash(round) };
  const at = days.dayOfTheConfirmation;
  const state = await stateOf(third);
  if (state.status === 'absent') throw new Error('it is gone');
  const event = happened({ type: 'siteResumed', reason: '' } as const, songYan, at);
  await projectPublic(on, { aggregate: 'site', id: siteId, version: 1, event });
  const shown = [
    await resultOf(on, state),
    await readBallot(on, ballotId, songYan, at),
    await readPublicity(on, publicityId, songYan, at),
    ...(await begunPublicities(on, at)),
    await on.publicRecords.get('site', siteId),
  ];
  expect(shown).toEqual(Array.from({ length: 5 }, () => expect.objectContaining(rules)));
});
