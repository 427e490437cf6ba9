// From the public notice to the award, as an application lives it.
import { describe, expect, test } from '@jest/globals';
import { commands } from '../support/commands.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { objectionId, siteId } from '../support/papers.ts';
import { linXiaoman, qiuHui, songYan } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';

const { given, lifeTo, objectionTakenUp, objectionLifted } = life;
const confirm = commands.confirmApplication;

describe('an application on public notice', () => {
  test('is confirmed after 24:00 of the last day, and not a moment sooner', () => {
    const onNotice = given(...lifeTo.in_publicity);
    onNotice
      .when(confirm, songYan, { at: days.firstSecondAfterThePublicNotice })
      .then({ type: 'applicationConfirmed', agreementBy: confirm.agreementBy });
    onNotice.when(confirm, songYan, { at: days.lastSecondOfThePublicNotice }).thenRefused('publicity_not_over');
  });

  test('is not confirmed while anybody’s objection has no answer', () => {
    given(...lifeTo.in_publicity)
      .when({ ...confirm, openObjections: 1 }, songYan, { at: days.dayOfTheConfirmation })
      .thenRefused('objection_open');
    given(...lifeTo.objection)
      .when(confirm, songYan, { at: days.dayOfTheConfirmation })
      .thenRefused('wrong_status');
  });

  test('goes on when the last of its objections is lifted', () => {
    const second = { ...objectionTakenUp, objectionId: commands.takeUpObjection.objectionId };
    const both = [...lifeTo.objection, second];
    expect(given(...both, objectionLifted).state).toMatchObject({
      status: 'objection',
      objections: [second.objectionId],
    });
    expect(given(...lifeTo.objection, objectionLifted).state).toMatchObject({ status: 'in_publicity' });
    given(...lifeTo.objection)
      .when({ type: 'liftObjection', objectionId: second.objectionId }, songYan)
      .thenRefused('objection_not_found');
    given(...lifeTo.objection)
      .when({ type: 'takeUpObjection', objectionId }, songYan)
      .thenRefused('step_already_taken');
  });

  test('is disqualified with the facts and the rule they are judged by', () => {
    const under = given(...lifeTo.objection);
    const { facts, basis } = life.disqualification;
    const command = { type: 'disqualifyApplication', objectionId, facts, basis } as const;
    under.when(command, qiuHui).then({ type: 'applicationDisqualified', objectionId, facts, basis });
    under.when({ ...command, facts: ' ' }, qiuHui).thenRefused('reason_missing');
    under.when({ ...command, basis: '' }, qiuHui).thenRefused('reason_missing');
    const other = commands.takeUpObjection.objectionId;
    under.when({ ...command, objectionId: other }, qiuHui).thenRefused('objection_not_found');
  });

  test('may still be withdrawn, until it is confirmed', () => {
    const { reason } = commands.withdrawApplication;
    for (const status of ['reserve', 'in_publicity', 'objection'] as const)
      given(...lifeTo[status])
        .when(commands.withdrawApplication, linXiaoman)
        .then({ type: 'applicationWithdrawn', reason });
    for (const status of ['confirmed', 'awarded', 'disqualified'] as const)
      given(...lifeTo[status])
        .when(commands.withdrawApplication, linXiaoman)
        .thenRefused('wrong_status');
  });
});

describe('the award', () => {
  test('needs the signed agreement', () => {
    const award = { type: 'awardApplication', siteId } as const;
    given(...lifeTo.confirmed)
      .when(award, songYan)
      .thenRefused('agreement_missing');
    given(...lifeTo.confirmed, life.agreementSigned)
      .when(award, songYan)
      .then({ type: 'applicationAwarded', siteId });
    expect(given(...lifeTo.awarded).state).toMatchObject({ siteId, agreement: life.agreement, score: life.score });
  });

  test('the agreement is signed once', () => {
    given(...lifeTo.confirmed)
      .when(commands.signAgreement, songYan)
      .then({ type: 'agreementSigned', ...life.agreement });
    given(...lifeTo.confirmed, life.agreementSigned)
      .when(commands.signAgreement, songYan)
      .thenRefused('step_already_taken');
  });
});

describe('a programme that does without', () => {
  const plain = roundBut((copy) => {
    delete copy.publicity;
    delete copy.objection;
    delete copy.agreement;
  });

  test('a public notice confirms what the ballot selected', () => {
    given(...lifeTo.selected)
      .when({ type: 'confirmApplication', openObjections: 0 }, songYan, { round: plain })
      .then({ type: 'applicationConfirmed' });
  });

  test('an agreement awards what is confirmed, and has none to sign', () => {
    given(...lifeTo.confirmed)
      .when({ type: 'awardApplication', siteId }, songYan, { round: plain })
      .then({ type: 'applicationAwarded', siteId });
    given(...lifeTo.confirmed)
      .when(commands.signAgreement, songYan, { round: plain })
      .thenRefused('not_in_this_programme');
  });
});
