import { describe, expect, test } from '@jest/globals';
import type { Score } from '#domain/evaluation/scoring.ts';
import { given, lifeTo, reviewCompleted, score } from '../support/life.ts';
import { siteId } from '../support/papers.ts';
import { caoZheng, songYan, yeWenqing } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';

const reviewedWith = (otherwise: Partial<Score>) => {
  const marked = { ...reviewCompleted, type: 'reviewCompleted', score: { ...score, ...otherwise } } as const;
  return given(...lifeTo.reviewed.slice(0, -1), marked);
};
const recommend = (reason: string) => ({ type: 'recommendApplication', reason }) as const;
const notRecommend = (reason: string) => ({ type: 'notRecommendApplication', reason }) as const;
const select = (reason: string, placesTaken = 0) => ({ type: 'selectApplication', reason, placesTaken }) as const;
const notSelect = (reason: string, placesTaken = 0) => ({ type: 'notSelectApplication', reason, placesTaken }) as const;

describe('the evaluation group', () => {
  const reason = '展示覆盖全领域，经验可复制';

  test('recommends with a reason', () => {
    given(...lifeTo.reviewed)
      .when(recommend(reason), yeWenqing)
      .then({ type: 'applicationRecommended', reason });
    given(...lifeTo.reviewed)
      .when(recommend(' '), yeWenqing)
      .thenRefused('reason_missing');
    expect(given(...lifeTo.recommended).state).toMatchObject({ status: 'recommended', reason });
  });

  test('cannot recommend below the pass mark of 70.00', () => {
    reviewedWith({ final: 7000 }).when(recommend(reason), yeWenqing).then({ type: 'applicationRecommended', reason });
    reviewedWith({ final: 6999 }).when(recommend(reason), yeWenqing).thenRefused('gate_not_met');
  });

  test('cannot recommend against a gate, whatever the mark', () => {
    const failed = (gate: number) => score.gates.map((result) => ({ ...result, met: result.gate !== gate }));
    reviewedWith({ final: 9900, gates: failed(0) })
      .when(recommend(reason), yeWenqing)
      .thenRefused('gate_not_met');
    reviewedWith({ final: 9900, gates: failed(1) })
      .when(recommend(reason), yeWenqing)
      .thenRefused('gate_not_met');
  });

  test('may decline to recommend whatever the mark, with a reason', () => {
    reviewedWith({ final: 9900 })
      .when(notRecommend('展示内容以本单位为主'), yeWenqing)
      .then({ type: 'applicationNotRecommended', reason: '展示内容以本单位为主' });
    given(...lifeTo.reviewed)
      .when(notRecommend('\n'), yeWenqing)
      .thenRefused('reason_missing');
    expect(given(...lifeTo.not_recommended).state).toMatchObject({ reason: '展示内容以本单位为主' });
  });
});

describe('the steering group', () => {
  const reason = '出席十一人，十人同意';

  test('selects with a reason while the field has a place', () => {
    const recommended = given(...lifeTo.recommended);
    recommended.when(select(reason), caoZheng).then({ type: 'applicationSelected', reason });
    recommended.when(select(reason, 1), caoZheng).thenRefused('no_place_left');
    recommended.when(select(''), caoZheng).thenRefused('reason_missing');
    expect(given(...lifeTo.selected).state).toMatchObject({ status: 'selected', reason });
  });

  test('has as many places as the round gives the field', () => {
    const two = roundBut(({ fields }) => {
      for (const field of fields) field.places = field.code === 'ECOLOGY' ? 2 : 1;
    });
    const none = roundBut(({ fields }) => {
      for (const field of fields) field.places = field.code === 'ECOLOGY' ? 0 : 1;
    });
    const recommended = given(...lifeTo.recommended);
    recommended.when(select(reason, 1), caoZheng, { round: two }).then({ type: 'applicationSelected', reason });
    recommended.when(select(reason, 2), caoZheng, { round: two }).thenRefused('no_place_left');
    recommended.when(select(reason), caoZheng, { round: none }).thenRefused('no_place_left');
  });

  test('has no place to give in a field the round does not know', () => {
    const other = roundBut((copy) => {
      copy.fields = copy.fields.filter(({ code }) => code !== 'ECOLOGY');
    });
    given(...lifeTo.recommended)
      .when(select(reason), caoZheng, { round: other })
      .thenRefused('no_place_left');
  });

  test('may leave a place empty: to decline it needs a reason and no place', () => {
    const recommended = given(...lifeTo.recommended);
    for (const taken of [0, 1, 7]) {
      recommended
        .when(notSelect('宁缺毋滥', taken), caoZheng)
        .then({ type: 'applicationNotSelected', reason: '宁缺毋滥' });
    }
    recommended.when(notSelect(' '), caoZheng).thenRefused('reason_missing');
    expect(given(...lifeTo.not_selected).state).toMatchObject({ reason: '本领域名额已满，排名第二' });
  });
});

describe('the award', () => {
  test('makes a site of a selected application, and is the end of it', () => {
    given(...lifeTo.selected)
      .when({ type: 'awardApplication', siteId }, songYan)
      .then({ type: 'applicationAwarded', siteId });
    expect(given(...lifeTo.awarded).state).toMatchObject({ status: 'awarded', siteId, score });
  });
});
