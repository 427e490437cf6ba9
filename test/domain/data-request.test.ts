import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import { isOnlyKept } from '#domain/folder/state.ts';
import * as data from '../support/data-request.ts';
import { day } from '../support/days.ts';
import { given as givenFolder, opened, requestId } from '../support/folder.ts';
import {
  heYining,
  jiangSiqi,
  linXiaoman,
  oneOfEachRole,
  qiuHui,
  songYan,
  yeWenqing,
  zhouMin,
} from '../support/persons.ts';

const { given, givenList } = data;
const { reason } = data;
const ask = { type: 'makeDataRequest', ...data.forDeletion } as const;
const correct = { type: 'makeDataRequest', ...data.forCorrection } as const;
const propose = { type: 'proposeAnswer', granted: true, reason } as const;
const approve = { type: 'approveAnswer' } as const;
const answered = (kind: 'deletion' | 'correction', outcome: 'corrected' | 'deleted' | 'restricted' | 'refused') =>
  ({ type: 'dataRequestAnswered', kind, outcome, reason }) as const;

describe('a request concerning personal data (个人信息请求)', () => {
  test('is made by the organisation itself, for what it gave', () => {
    given()
      .when(ask, linXiaoman)
      .then({ type: 'dataRequestMade', ...data.forDeletion });
    given()
      .when(correct, linXiaoman)
      .then({ type: 'dataRequestMade', ...data.forCorrection });
    given().when(ask, heYining).thenRefused('folder_not_found');
    for (const officer of [zhouMin, songYan, jiangSiqi]) given().when(ask, officer).thenRefused('not_permitted');
    given(data.deletionAsked).when(ask, linXiaoman).thenRefused('already_exists');
  });

  test('for deletion waits until the organisation takes part no more; one for correction does not', () => {
    given().when(ask, linXiaoman, { takesPart: true }).thenRefused('still_taking_part');
    given()
      .when(correct, linXiaoman, { takesPart: true })
      .then({ type: 'dataRequestMade', ...data.forCorrection });
    given(data.deletionAsked, data.proposed)
      .when(approve, songYan, { takesPart: true })
      .thenRefused('still_taking_part');
  });

  test('for correction names answers of persons, and no others', () => {
    const of = (...questions: string[]) => given().when({ ...correct, questions }, linXiaoman);
    of().thenRefused('invalid_request', { values: 'too_few' });
    of('contactMobile', 'venueAddress').thenRefused('invalid_request', { 'values.venueAddress': 'unknown_question' });
  });

  test('is examined by one officer and answered by a second', () => {
    given(data.deletionAsked).when(propose, zhouMin).then({ type: 'dataAnswerProposed', granted: true, reason });
    given(data.deletionAsked)
      .when({ ...propose, reason: ' ' }, zhouMin)
      .thenRefused('reason_missing');
    given(data.deletionAsked).when(approve, songYan).thenRefused('wrong_status');
    const byBureau = { ...data.proposed, by: songYan.id };
    given(data.deletionAsked, byBureau).when(approve, songYan).thenRefused('two_persons_needed');
    given(data.deletionAsked, byBureau).when(approve, qiuHui).then(answered('deletion', 'restricted'));
    for (const other of [zhouMin, yeWenqing, jiangSiqi])
      given(data.deletionAsked, data.proposed).when(approve, other).thenRefused('not_permitted');
  });

  test('is sent back with a reason, and examined again', () => {
    given(data.deletionAsked, data.proposed)
      .when({ type: 'sendBackAnswer', reason: '请写明依据' }, songYan)
      .then({ type: 'dataAnswerSentBack', reason: '请写明依据' });
    const { state, when } = given(data.deletionAsked, data.proposed, data.sentBack);
    expect(state).toMatchObject({ status: 'open', sentBack: '请写明依据' });
    when(propose, zhouMin).then({ type: 'dataAnswerProposed', granted: true, reason });
  });

  test('deletes drafts never handed in, and locks away what was', () => {
    const { when } = given(data.deletionAsked, data.proposed);
    when(approve, songYan, { handedIn: false }).then(answered('deletion', 'deleted'));
    when(approve, songYan, { handedIn: true }).then(answered('deletion', 'restricted'));
  });

  test('is refused with its reason, or carried out as asked', () => {
    given(data.deletionAsked, data.notGranted).when(approve, songYan).then(answered('deletion', 'refused'));
    given(data.correctionAsked, data.proposed).when(approve, songYan).then(answered('correction', 'corrected'));
    given(data.deletionAsked, data.proposed, data.restricted).when(propose, zhouMin).thenRefused('wrong_status');
    given().when(propose, zhouMin).thenRefused('data_request_not_found');
  });
});

describe('the destruction of what may no longer be kept (销毁)', () => {
  const proposing = { type: 'proposeDestruction', ...data.list } as const;
  const approving = { type: 'approveDestruction', from: data.from } as const;
  const carrying = { type: 'carryOutDestruction', ...data.destroyed } as const;

  test('is proposed by the clock, approved by an officer of the Bureau, and only then carried out', () => {
    givenList()
      .when(proposing, system)
      .then({ type: 'destructionProposed', ...data.list });
    givenList(data.listed).when(carrying, system).thenRefused('wrong_status');
    givenList(data.listed).when(approving, songYan).then({ type: 'destructionApproved', from: data.from });
    givenList(data.listed, data.approved)
      .when(carrying, system)
      .then({ type: 'destructionCarriedOut', ...data.destroyed });
    for (const [role, actor] of Object.entries(oneOfEachRole))
      if (role !== 'bureau') givenList(data.listed).when(approving, actor).thenRefused('not_permitted');
  });

  test('is not carried out before its day', () => {
    const early = { today: day('2021-07-31') };
    givenList(data.listed, data.approved).when(carrying, system, early).thenRefused('deadline_not_passed');
  });

  test('is rejected with a reason, once and for all', () => {
    givenList(data.listed).when({ type: 'rejectDestruction', reason: '' }, songYan).thenRefused('reason_missing');
    const { when } = givenList(data.listed, data.rejected);
    when(approving, songYan).thenRefused('wrong_status');
    when(proposing, system).thenRefused('already_exists');
    when(carrying, system).thenRefused('wrong_status');
  });

  test('that follows from a request has two officers too', () => {
    const ordering = {
      type: 'orderDestruction',
      ...data.list,
      requestId,
      from: data.from,
      proposedBy: zhouMin.id,
    } as const;
    givenList()
      .when(ordering, songYan)
      .then({ ...ordering, type: 'destructionOrdered' });
    givenList()
      .when({ ...ordering, proposedBy: songYan.id }, songYan)
      .thenRefused('two_persons_needed');
    givenList(data.ordered)
      .when(carrying, system)
      .then({ type: 'destructionCarriedOut', ...data.destroyed });
    givenList().when(approving, songYan).thenRefused('destruction_not_found');
  });

  test('leaves a record with who approved what, how much went, and the hash of it', () => {
    expect(givenList(data.listed, data.approved, data.carriedOut).state).toMatchObject({
      ...{ status: 'carried_out', cause: 'drafts', folders: data.list.folders, listHash: data.list.listHash },
      ...{ proposedBy: system.id, approvedBy: songYan.id, destroyed: data.destroyed },
    });
  });
});

describe('a folder', () => {
  const restrict = { type: 'restrictFolder', requestId } as const;
  test('is restricted by the Bureau, and from then on only kept', () => {
    givenFolder(opened).when(restrict, songYan).then({ type: 'folderRestricted', requestId });
    givenFolder(opened).when(restrict, zhouMin).thenRefused('not_permitted');
    givenFolder().when(restrict, songYan).thenRefused('folder_not_found');
  });

  test('that is only kept says so, and one that is in use does not', () => {
    expect(isOnlyKept(givenFolder(opened).state)).toBe(false);
    const restricted = { ...opened, type: 'folderRestricted', requestId } as const;
    expect(isOnlyKept(givenFolder(opened, restricted).state)).toBe(true);
  });
});
