import { describe, expect, test } from '@jest/globals';
import type { Actor } from '#domain/actor.ts';
import { type ApplicationStatus, applicationStatuses } from '#domain/application/state.ts';
import { applicationView, statusForApplicant } from '#domain/application/view.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { agreementSigned, begun, corrected, defects, given, lifeTo, panels, score } from '../support/life.ts';
import { ballotId, objectionId, siteId } from '../support/papers.ts';
import { caoZheng, jiangSiqi, linXiaoman, songYan, zhouMin } from '../support/persons.ts';
import { round } from '../support/round.ts';

const present = applicationStatuses.filter((status) => status !== 'absent');

const seenBy = (actor: Actor, log: (typeof lifeTo)[ApplicationStatus]) => {
  const { state } = given(...log);
  if (state.status === 'absent') throw new Error('there is nothing to see');
  return applicationView(state, actor, { at: days.dayOfTheSelection, round });
};

describe('what an applicant sees of its application', () => {
  test('is one status from the review to the decision', () => {
    expect(seenBy(linXiaoman, lifeTo.in_review).status).toBe('in_review');
    expect(seenBy(linXiaoman, lifeTo.reviewed).status).toBe('in_review');
    expect(seenBy(linXiaoman, lifeTo.recommended).status).toBe('in_review');
    expect(seenBy(linXiaoman, lifeTo.selected).status).toBe('in_review');
    expect(seenBy(linXiaoman, lifeTo.in_publicity).status).toBe('in_publicity');
  });

  test('is every other status by its own name', () => {
    const renamed = present.filter((status) => statusForApplicant(status) !== status);
    expect(renamed).toEqual(['reviewed', 'recommended', 'selected']);
    for (const status of present) expect(seenBy(linXiaoman, lifeTo[status]).status).toBe(statusForApplicant(status));
  });

  test.each(present)('is neither panel nor mark while it is %s', (status) => {
    const view = seenBy(linXiaoman, lifeTo[status]);
    expect(view).not.toHaveProperty('panels');
    expect(view).not.toHaveProperty('score');
    expect(JSON.stringify(view)).not.toContain(String(score.final));
    for (const evaluator of panels.roadshow) expect(JSON.stringify(view)).not.toContain(evaluator);
  });

  test('does not tell a recommended application from one that is only reviewed', () => {
    expect(seenBy(linXiaoman, lifeTo.recommended)).toEqual(seenBy(linXiaoman, lifeTo.reviewed));
  });

  test('says why, where the decision went against it, and keeps the groups’ other reasons inside', () => {
    const told = present.filter((status) => 'reason' in seenBy(linXiaoman, lifeTo[status]));
    expect(told).toEqual(['withdrawn', 'not_recommended', 'reserve', 'not_selected']);
    expect(seenBy(linXiaoman, lifeTo.not_recommended)).toMatchObject({ reason: '展示内容以本单位为主' });
    expect(seenBy(linXiaoman, lifeTo.not_selected)).toMatchObject({ reason: '本领域名额已满，排名第二' });
    expect(seenBy(linXiaoman, lifeTo.not_accepted)).toMatchObject({ reasons: ['登记证书副本已过有效期'] });
  });

  test('is what to put right and until when, as long as there is something to put right', () => {
    expect(seenBy(linXiaoman, lifeTo.correction)).toMatchObject({ defects, correctBy: days.correctBy });
    const shown = present.filter((status) => 'defects' in seenBy(linXiaoman, lifeTo[status]));
    expect(shown).toEqual(['correction']);
  });

  test('is a receipt for each time it handed in', () => {
    const receipts = seenBy(linXiaoman, [...lifeTo.correction, corrected]).receipts;
    expect(receipts.map(({ number, submission, at }) => [number, submission, at])).toEqual([
      [begun.number, 1, days.dayOfHandingIn],
      [begun.number, 2, days.dayOfTheCorrection],
    ]);
    expect(receipts[0]?.eligibility).toContainEqual({ id: 'notAbnormal', outcome: 'met' });
    expect(seenBy(linXiaoman, lifeTo.draft).receipts).toEqual([]);
  });

  test('is its site once it is awarded, and what it may do', () => {
    expect(seenBy(linXiaoman, lifeTo.awarded)).toMatchObject({ siteId, allowedActions: [] });
    expect(seenBy(linXiaoman, lifeTo.selected)).toMatchObject({ allowedActions: ['withdrawApplication'] });
    expect(seenBy(linXiaoman, lifeTo.selected)).not.toHaveProperty('siteId');
  });
});

describe('what was announced of an application', () => {
  test('is the notice, the objections under way, the agreement, and nothing of who objected', () => {
    const { notice, agreement } = life;
    for (const reader of [linXiaoman, zhouMin]) {
      expect(seenBy(reader, lifeTo.objection)).toMatchObject({ notice, objections: [objectionId] });
      expect(seenBy(reader, lifeTo.disqualified)).toMatchObject({ facts: life.disqualification.facts });
      expect(seenBy(reader, lifeTo.awarded)).toMatchObject({ agreement });
      expect(seenBy(reader, lifeTo.reserve)).toMatchObject({ order: 1 });
    }
  });

  test('does not tell an applicant by which ballot', () => {
    expect(seenBy(linXiaoman, lifeTo.not_selected)).not.toHaveProperty('ballotId');
  });
});

describe('what the staff see of an application', () => {
  test('is the status as it is', () => {
    for (const status of present) expect(seenBy(zhouMin, lifeTo[status]).status).toBe(status);
  });

  test('is who sits and which phase is closed, and no mark before the review is over', () => {
    const inReview = seenBy(jiangSiqi, lifeTo.in_review);
    expect(inReview).toMatchObject({ panels: { siteVisit: { evaluators: panels.siteVisit, closed: false } } });
    expect(inReview).not.toHaveProperty('score');
    expect(seenBy(jiangSiqi, lifeTo.reviewed)).toMatchObject({
      panels: { siteVisit: { evaluators: panels.siteVisit, closed: true } },
      score,
    });
  });

  test('is the reason of each decision', () => {
    expect(seenBy(caoZheng, lifeTo.recommended)).toMatchObject({ reason: '展示覆盖全领域，经验可复制' });
    expect(seenBy(songYan, lifeTo.selected)).toMatchObject({ reason: '排序第一，同意评定组意见', ballotId });
  });

  test('is who handed in, under which number and by which version of the round', () => {
    expect(seenBy(zhouMin, lifeTo.submitted)).toMatchObject(begun);
  });

  test('offers the next step to whose turn it is', () => {
    expect(seenBy(zhouMin, lifeTo.submitted).allowedActions).toContain('takeReview');
    expect(seenBy(songYan, lifeTo.selected).allowedActions).toEqual(['beginPublicNotice']);
    expect(seenBy(songYan, [...lifeTo.confirmed, agreementSigned]).allowedActions).toEqual(['awardApplication']);
  });
});
