import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import type { Defect } from '#domain/application/state.ts';
import { afterWorkingDays } from '#domain/calendar.ts';
import { dateIn, endOfDay } from '#domain/values.ts';
import { commands } from '../support/commands.ts';
import * as days from '../support/days.ts';
import { corrected, correctionAsked, defects, given, lifeTo, notAccepted, taken } from '../support/life.ts';
import { fullAnswers, papers } from '../support/papers.ts';
import { fengLi, heYining, linXiaoman, songYan, zhouMin } from '../support/persons.ts';
import { round } from '../support/round.ts';

const inFormalReview = given(...lifeTo.formal_review);
const inCorrection = given(...lifeTo.correction);
const backInReview = given(...lifeTo.correction, corrected);

const ask = (...asked: readonly Defect[]) =>
  ({ type: 'askCorrection', defects: asked, correctBy: days.correctBy }) as const;
const refuse = (...reasons: readonly string[]) => ({ type: 'refuseApplication', reasons }) as const;

describe('the formal review', () => {
  test('belongs to the officer who took it', () => {
    given(...lifeTo.submitted)
      .when(commands.takeReview, zhouMin)
      .then({ type: 'reviewTaken' });
    expect(inFormalReview.state).toMatchObject({ status: 'formal_review', clerk: zhouMin.id });
    inFormalReview.when(commands.acceptApplication, fengLi).thenRefused('not_permitted');
    inFormalReview.when(ask(...defects), fengLi).thenRefused('not_permitted');
  });

  test('is taken once: a second officer comes too late', () => {
    inFormalReview.when(commands.takeReview, fengLi).thenRefused('wrong_status');
  });

  test('accepts what is complete', () => {
    inFormalReview.when(commands.acceptApplication, zhouMin).then({ type: 'applicationAccepted' });
    expect(given(...lifeTo.accepted).state).toMatchObject({ status: 'accepted', clerk: zhouMin.id });
  });
});

describe('a correction', () => {
  test('is asked for in one list of defects, with the day it is wanted by', () => {
    const two = [...defects, { at: 'venueAreaSqm', what: '与租赁合同不一致' }];
    const correctBy = days.correctBy;
    inFormalReview.when(ask(...two), zhouMin).then({ type: 'correctionAsked', defects: two, correctBy });
    expect(inCorrection.state).toMatchObject({ status: 'correction', correctionAsked: true, defects, correctBy });
  });

  test('says of every defect what it is', () => {
    inFormalReview.when(ask(), zhouMin).thenRefused('reason_missing');
    inFormalReview.when(ask({ at: 'A02', what: '  ' }), zhouMin).thenRefused('reason_missing');
    inFormalReview.when(ask(...defects, { at: 'A02', what: '' }), zhouMin).thenRefused('reason_missing');
    const short = [{ at: 'A02', what: '缺' }];
    inFormalReview
      .when(ask(...short), zhouMin)
      .then({ type: 'correctionAsked', defects: short, correctBy: days.correctBy });
  });

  test('is asked for only once', () => {
    expect(backInReview.state).toMatchObject({ status: 'formal_review', correctionAsked: true });
    backInReview.when(ask(...defects), zhouMin).thenRefused('correction_used');
  });

  test('may come until midnight of its last day, and not a millisecond later', () => {
    const correction = commands.correctApplication;
    const { eligibility } = corrected.type === 'applicationCorrected' ? corrected : { eligibility: [] };
    const { documents, contentHash } = correction;
    inCorrection
      .when(correction, linXiaoman, { at: days.lastSecondOfTheCorrection })
      .then({ type: 'applicationCorrected', documents, contentHash, eligibility });
    inCorrection.when(correction, linXiaoman, { at: days.correctBy }).thenRefused('correction_time_over');
  });

  test('runs past the deadline of the round, five working days as the office reckons them', () => {
    const workdays = afterWorkingDays(
      (date) => (['2021-01-23', '2021-01-24'].includes(date) ? 'off' : 'work'),
      dateIn(round.timeZone, days.dayOfTheReview),
      round.correction.workingDays,
    );
    expect(workdays).toEqual({ known: true, date: '2021-01-25' });
    expect(endOfDay(round.timeZone, days.day('2021-01-25'))).toBe(days.correctBy);
    expect(days.correctBy > days.firstSecondAfter).toBe(true);
  });

  test('is checked like what was handed in first', () => {
    const correction = commands.correctApplication;
    const at = days.dayOfTheCorrection;
    inCorrection
      .when({ ...correction, answers: fullAnswers({ theme: '' }) }, linXiaoman, { at })
      .thenRefused('answers_incomplete', { 'plan.theme': 'required' });
    inCorrection
      .when({ ...correction, documents: papers.slice(1) }, linXiaoman, { at })
      .thenRefused('attachments_missing', { 'attachments.A01': 'required' });
    inCorrection
      .when({ ...correction, answers: fullAnswers({ inSeriousViolationList: true }) }, linXiaoman, { at })
      .thenRefused('not_eligible', { 'eligibility.noSeriousViolation': 'not_eligible' });
    inCorrection.when(correction, heYining, { at }).thenRefused('application_not_found');
  });

  test('is the second thing handed in, and goes back to the same officer', () => {
    const { state } = backInReview;
    const submissions = 'submissions' in state ? state.submissions : [];
    expect(submissions.map(({ number, at, contentHash }) => [number, at, contentHash])).toEqual([
      [1, days.dayOfHandingIn, '5e'.repeat(32)],
      [2, days.dayOfTheCorrection, 'c0'.repeat(32)],
    ]);
    expect(state).toMatchObject({ status: 'formal_review', clerk: zhouMin.id });
    expect(state).not.toHaveProperty('defects');
    backInReview.when(commands.acceptApplication, zhouMin).then({ type: 'applicationAccepted' });
  });

  test('that does not come ends the application, and not before its time is over', () => {
    const end = commands.endCorrection;
    inCorrection.when(end, system, { at: days.lastSecondOfTheCorrection }).thenRefused('deadline_not_passed');
    inCorrection
      .when(end, system, { at: days.correctBy })
      .then({ type: 'applicationNotAccepted', reasons: ['补正期限届满未补正'] });
    const { state } = given(...lifeTo.correction, notAccepted);
    expect(state).toMatchObject({ status: 'not_accepted', clerk: zhouMin.id, correctionAsked: true });
    expect(state).not.toHaveProperty('correctBy');
  });
});

describe('not accepting an application', () => {
  test('takes a second officer, of the general office or of the Bureau', () => {
    const event = { type: 'applicationNotAccepted', reasons: ['登记证书副本已过有效期'] } as const;
    const refusal = refuse(...event.reasons);
    inFormalReview.when(refusal, zhouMin).thenRefused('two_persons_needed');
    inFormalReview.when(refusal, fengLi).then(event);
    inFormalReview.when(refusal, songYan).then(event);
    backInReview.when(refusal, zhouMin).thenRefused('two_persons_needed');
  });

  test('keeps to two persons even where the one who took it has both roles', () => {
    const both = { ...zhouMin, roles: ['clerk', 'bureau'] as const };
    inFormalReview.when(refuse('不符合申报条件'), both).thenRefused('two_persons_needed');
  });

  test('needs reasons, and keeps those that say something', () => {
    inFormalReview.when(refuse(), fengLi).thenRefused('reason_missing');
    inFormalReview.when(refuse(' ', ''), fengLi).thenRefused('reason_missing');
    inFormalReview.when(refuse('缺'), fengLi).then({ type: 'applicationNotAccepted', reasons: ['缺'] });
    inFormalReview
      .when(refuse('', '登记证书副本已过有效期', ' '), fengLi)
      .then({ type: 'applicationNotAccepted', reasons: ['登记证书副本已过有效期'] });
    expect(given(...lifeTo.formal_review, notAccepted).state).toMatchObject({
      status: 'not_accepted',
      reasons: ['登记证书副本已过有效期'],
    });
  });

  test('is no longer possible once the application is accepted', () => {
    given(...lifeTo.accepted)
      .when(refuse('不符合申报条件'), fengLi)
      .thenRefused('wrong_status');
    expect(given(...lifeTo.submitted, taken, correctionAsked).state.status).toBe('correction');
  });
});
