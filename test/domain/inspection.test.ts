import { describe, expect, test } from '@jest/globals';
import type { Actor } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { mayReadInspection } from '#domain/inspection/rules.ts';
import type { InspectionEvent, InspectionRecord } from '#domain/inspection/state.ts';
import { PersonId } from '#domain/values.ts';
import * as days from '../support/days.ts';
import * as of from '../support/inspection.ts';
import { given, inspectionTo, recordOf } from '../support/inspection.ts';
import {
  caoZheng,
  gaoYuan,
  heYining,
  jiangSiqi,
  linXiaoman,
  oneOfEachRole,
  qiuHui,
  shenJingshu,
  songYan,
  yeWenqing,
} from '../support/persons.ts';
import { roundBut } from '../support/round.ts';
import { happened } from '../support/spec.ts';

const recording = { type: 'recordInspection', record: recordOf({ K2: 15, K3: 10 }) } as const;
const replacing = { type: 'replaceInspector', inspector: gaoYuan.id, instead: PersonId.parse('zhu-mingzhe') } as const;

describe('who inspects', () => {
  test('two at least, and each of them once', () => {
    const { at: _at, by: _by, commandId: _commandId, ...event } = of.assigned;
    given().when({ type: 'assignInspection', inspection: of.inspection, seenBefore: [] }, songYan).then(event);
    for (const inspectors of [[gaoYuan.id], [gaoYuan.id, gaoYuan.id]])
      given()
        .when({ type: 'assignInspection', inspection: { ...of.inspection, inspectors }, seenBefore: [] }, songYan)
        .thenRefused('invalid_request', { inspectors: 'too_few' });
  });

  test('a re-check is made by others than those who found it', () => {
    const seenBefore = [shenJingshu.id];
    given()
      .when({ type: 'assignInspection', inspection: { ...of.inspection, kind: 'recheck' }, seenBefore }, songYan)
      .thenRefused('other_inspectors_needed', { 'inspectors.1': 'other_inspectors_needed' });
    const again = given().when({ type: 'assignInspection', inspection: of.inspection, seenBefore }, songYan);
    expect(again.decision.accepted).toBe(true);
  });

  test('one who cannot come is replaced by somebody who may', () => {
    const assigned = given(...inspectionTo.assigned);
    const { type: _type, ...who } = replacing;
    assigned
      .when({ ...replacing, mayInspect: true }, songYan)
      .then({ type: 'inspectorReplaced', ...who, kind: 'drawn', dueOn: of.inspection.dueOn });
    assigned.when({ ...replacing, mayInspect: false }, songYan).thenRefused('person_conflicted');
    assigned.when({ ...replacing, instead: shenJingshu.id, mayInspect: true }, songYan).thenRefused('already_assigned');
    assigned
      .when({ ...replacing, inspector: qiuHui.id, mayInspect: true }, songYan)
      .thenRefused('inspection_not_found');
    given(...inspectionTo.recorded)
      .when({ ...replacing, mayInspect: true }, songYan)
      .thenRefused('wrong_status');
  });

  test('only its inspectors record and sign, only the Bureau concludes, and never one who inspected', () => {
    const stranger: Actor = { ...gaoYuan, id: PersonId.parse('yang-ruogu') };
    given(...inspectionTo.assigned)
      .when(recording, stranger)
      .thenRefused('inspection_not_found');
    given(...inspectionTo.recorded)
      .when({ type: 'signInspection' }, stranger)
      .thenRefused('inspection_not_found');
    const { bureau: _bureau, ...others } = oneOfEachRole;
    for (const actor of Object.values(others))
      given(...inspectionTo.signed)
        .when({ type: 'concludeInspection' }, actor)
        .thenRefused('not_permitted');
    const both: Actor = { ...gaoYuan, roles: ['evaluator', 'bureau'] };
    given(...inspectionTo.signed)
      .when({ type: 'concludeInspection' }, both)
      .thenRefused('two_persons_needed');
    given(...inspectionTo.signed)
      .when({ type: 'concludeInspection' }, songYan)
      .then({ type: 'inspectionConcluded', points: 75, result: 'rectify', findings: ['展板内容未更新'] });
  });

  test('a programme that inspects nothing has no inspection', () => {
    const none = roundBut((copy) => {
      delete copy.inspection;
    });
    given()
      .when({ type: 'assignInspection', inspection: of.inspection, seenBefore: [] }, songYan, { round: none })
      .thenRefused('not_in_this_programme');
  });
});

describe('what a record is worth', () => {
  const worthOf = (record: InspectionRecord) => {
    const { decision } = given(...inspectionTo.assigned).when({ type: 'recordInspection', record }, gaoYuan);
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const recorded = happened({ type: 'inspectionRecorded', record } as const, gaoYuan, days.morningOf('2022-05-19'));
    const state = given(of.assigned, recorded);
    const signing = state.when({ type: 'signInspection' }, gaoYuan).decision;
    return signing.accepted && signing.events[0]?.type === 'inspectionSigned' ? signing.events[0] : undefined;
  };

  test.each([
    [{}, 100, 'passed'],
    [{ K1: 20 }, 80, 'passed'],
    [{ K1: 20, K7: 1 }, 79, 'rectify'],
    [{ K1: 20, K2: 20 }, 60, 'rectify'],
    [{ K1: 20, K2: 20, K4: 1 }, 59, 'suspend'],
  ] as const)('%j lost leaves %i points: %s', (lost, points, result) => {
    expect(worthOf(recordOf(lost))).toMatchObject({ points, result });
  });

  test('a veto outweighs every point', () => {
    expect(worthOf(recordOf({}, { vetoes: ['V1'] }))).toMatchObject({ points: 100, result: 'veto' });
  });

  test.each<
    [
      string,
      Partial<InspectionRecord>,
      Record<string, 'required' | 'too_great' | 'too_small' | 'unknown_question' | 'unknown_option' | 'too_late'>,
    ]
  >([
    [
      'an item not marked',
      { points: {} },
      Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`points.K${n}`, 'required' as const])),
    ],
    ['more points than there are', { points: { ...recordOf({}).points, K7: 6 } }, { 'points.K7': 'too_great' }],
    [
      'less than nothing, or half a point',
      { points: { ...recordOf({}).points, K7: -1, K6: 0.5 } },
      { 'points.K7': 'too_small', 'points.K6': 'too_small' },
    ],
    ['an item nobody knows', { points: { ...recordOf({}).points, K9: 1 } }, { 'points.K9': 'unknown_question' }],
    ['a veto nobody knows', { vetoes: ['V9'] }, { 'vetoes.0': 'unknown_option' }],
    ['no word on what falls short', { ...recordOf({ K1: 20, K7: 1 }), findings: [' '] }, { findings: 'required' }],
    ['no word on why the host did not sign', { host: { signed: false, reason: '' } }, { 'host.reason': 'required' }],
    ['a visit that has not been', { visitedOn: days.day('2022-05-21') }, { visitedOn: 'too_late' }],
  ])('is not taken with %s', (_what, over, faults) => {
    given(...inspectionTo.assigned)
      .when({ type: 'recordInspection', record: { ...recordOf({}), ...over } }, gaoYuan)
      .thenRefused('record_incomplete', faults);
  });
});

describe('signing', () => {
  test('two signatures make it stand; a record changed in between is signed anew by both', () => {
    const sign = { type: 'signInspection' } as const;
    const worth = { points: 75, result: 'rectify' } as const;
    given(...inspectionTo.recorded)
      .when(sign, gaoYuan)
      .then({ type: 'inspectionSigned', ...worth, complete: false });
    const once = given(...inspectionTo.recorded, of.signedOnce);
    once.when(sign, gaoYuan).thenRefused('step_already_taken');
    once.when(sign, shenJingshu).then({ type: 'inspectionSigned', ...worth, complete: true });
    given(...inspectionTo.recorded, of.signedOnce, of.recorded)
      .when(sign, shenJingshu)
      .then({ type: 'inspectionSigned', ...worth, complete: false });
    given(...inspectionTo.signed)
      .when(recording, gaoYuan)
      .thenRefused('wrong_status');
  });
});

test('the site hears before the visit, perhaps on the same day, never after', () => {
  const assigned = given(...inspectionTo.assigned);
  const notice = (on: string) => ({ type: 'noticeInspection', visitOn: days.day(on) }) as const;
  assigned.when(notice('2022-05-20'), gaoYuan).then({ type: 'inspectionNoticed', visitOn: days.day('2022-05-20') });
  assigned.when(notice('2022-05-19'), gaoYuan).thenRefused('invalid_request', { visitOn: 'too_early' });
});

test('it is called off with a reason', () => {
  given(...inspectionTo.assigned)
    .when({ type: 'cancelInspection', reason: '' }, songYan)
    .thenRefused('reason_missing');
  given(...inspectionTo.concluded)
    .when({ type: 'cancelInspection', reason: '重复' }, songYan)
    .thenRefused('wrong_status');
});

test('the site reads it when it is concluded, its inspectors and the staff before; nobody else', () => {
  const readers = (log: readonly Recorded<InspectionEvent>[]) =>
    [gaoYuan, songYan, jiangSiqi, caoZheng, linXiaoman, heYining, yeWenqing].map((who) =>
      mayReadInspection(given(...log).state, who),
    );
  expect(readers(inspectionTo.signed)).toEqual([true, true, true, true, false, false, false]);
  expect(readers(inspectionTo.concluded)).toEqual([true, true, true, true, true, false, false]);
});
