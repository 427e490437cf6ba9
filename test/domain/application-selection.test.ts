import { describe, expect, test } from '@jest/globals';
import type { MoveUp } from '#domain/application/decide/selection.ts';
import type { Score } from '#domain/evaluation/scoring.ts';
import { commands } from '../support/commands.ts';
import { given, lifeTo, movedUp, reserved, reviewCompleted, score } from '../support/life.ts';
import { ballotId } from '../support/papers.ts';
import { caoZheng, songYan, yeWenqing } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';

const reviewedWith = (otherwise: Partial<Score>) => {
  const marked = { ...reviewCompleted, type: 'reviewCompleted', score: { ...score, ...otherwise } } as const;
  return given(...lifeTo.reviewed.slice(0, -1), marked);
};
const recommend = (reason: string) => ({ type: 'recommendApplication', reason }) as const;
const notRecommend = (reason: string) => ({ type: 'notRecommendApplication', reason }) as const;
const select = (reason: string, placesTaken = 0) =>
  ({ type: 'selectApplication', ballotId, reason, placesTaken }) as const;
const notSelect = (reason: string) => ({ type: 'notSelectApplication', ballotId, reason }) as const;
const moveUp = (otherwise: Partial<Omit<MoveUp, 'type'>> = {}): MoveUp => ({
  ...commands.moveUpReserve,
  ...otherwise,
});

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

describe('a carried ballot', () => {
  const reason = '排序第一，同意评定组意见';

  test('selects with a reason while the field has a place', () => {
    const recommended = given(...lifeTo.recommended);
    recommended.when(select(reason), caoZheng).then({ type: 'applicationSelected', ballotId, reason });
    recommended.when(select(reason, 1), caoZheng).thenRefused('no_place_left');
    recommended.when(select(''), caoZheng).thenRefused('reason_missing');
    expect(given(...lifeTo.selected).state).toMatchObject({ status: 'selected', reason, ballotId });
  });

  test('has as many places as the round gives the field', () => {
    const places = (count: number) =>
      roundBut(({ fields }) => {
        for (const field of fields) field.places = field.code === 'ECOLOGY' ? count : 1;
      });
    const recommended = given(...lifeTo.recommended);
    recommended
      .when(select(reason, 1), caoZheng, { round: places(2) })
      .then({ type: 'applicationSelected', ballotId, reason });
    recommended.when(select(reason, 2), caoZheng, { round: places(2) }).thenRefused('no_place_left');
    recommended.when(select(reason), caoZheng, { round: places(0) }).thenRefused('no_place_left');
  });

  test('has no place to give in a field the round does not know', () => {
    const other = roundBut((copy) => {
      copy.fields = copy.fields.filter(({ code }) => code !== 'ECOLOGY');
    });
    given(...lifeTo.recommended)
      .when(select(reason), caoZheng, { round: other })
      .thenRefused('no_place_left');
  });

  test('keeps in reserve, or does not select, with a reason', () => {
    const recommended = given(...lifeTo.recommended);
    recommended
      .when(notSelect('宁缺毋滥'), caoZheng)
      .then({ type: 'applicationNotSelected', ballotId, reason: '宁缺毋滥' });
    recommended.when(notSelect(' '), caoZheng).thenRefused('reason_missing');
    expect(given(...lifeTo.not_selected).state).toMatchObject({ reason: '本领域名额已满，排名第二' });
    expect(given(...lifeTo.reserve).state).toMatchObject({ status: 'reserve', order: 1 });
  });
});

describe('a reserve', () => {
  const reserve = given(...lifeTo.reserve);

  test('moves up when a place falls free, and stands for a public notice of its own', () => {
    const { answerBy } = commands.moveUpReserve;
    reserve.when(moveUp(), songYan).then({ type: 'reserveMovedUp', answerBy });
    const { state } = given(...lifeTo.reserve, movedUp);
    expect(state).toMatchObject({ status: 'selected', ballotId });
    expect(state).not.toHaveProperty('order');
  });

  test('waits while there is no place, or another reserve comes first', () => {
    reserve.when(moveUp({ placesTaken: 1 }), songYan).thenRefused('no_place_left');
    given(...lifeTo.recommended, { ...reserved, type: 'applicationReserved', ballotId, order: 2, reason: '备选' })
      .when(moveUp({ waiting: [1, 2] }), songYan)
      .thenRefused('reserve_before');
  });
});
