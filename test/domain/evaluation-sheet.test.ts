import { describe, expect, test } from '@jest/globals';
import type { Sheet } from '#domain/evaluation/state.ts';
import { refusals } from '#domain/refusals.ts';
import { Tenths } from '#domain/values.ts';
import { gaoYuan } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { assigned, declared, given, halfDone, handedIn, saved, sheet, sheetTo } from '../support/sheets.ts';

const marking = given(...sheetTo.marking);

const withMark = (id: string, tenths: number, comment?: string): Sheet => ({
  marks: { ...sheet.marks, [id]: Tenths.parse(tenths) },
  comments: comment === undefined ? {} : { [id]: comment },
});
const without = (id: string): Sheet => ({
  marks: Object.fromEntries(Object.entries(sheet.marks).filter(([item]) => item !== id)),
  comments: {},
});
const save = (of: Sheet) => marking.when({ type: 'saveSheet', sheet: of }, gaoYuan);
const handIn = (of: Sheet) => marking.when({ type: 'handInSheet', sheet: of }, gaoYuan);

const TEN = '依据不足且无法核对。';
const NINE = '依据不足无法核对。';

describe('marks', () => {
  test('are given in half points', () => {
    handIn(withMark('B1', 45)).then({ type: 'sheetHandedIn', sheet: withMark('B1', 45) });
    for (const tenths of [44, 46, 47]) {
      handIn(withMark('B1', tenths)).thenRefused('sheet_incomplete', { 'marks.B1': 'mark_not_half_point' });
      save(withMark('B1', tenths)).thenRefused('invalid_request', { 'marks.B1': 'mark_not_half_point' });
    }
  });

  test('go from zero to the maximum of the item', () => {
    handIn(withMark('B1', 0, TEN)).then({ type: 'sheetHandedIn', sheet: withMark('B1', 0, TEN) });
    handIn(withMark('B1', 60, TEN)).then({ type: 'sheetHandedIn', sheet: withMark('B1', 60, TEN) });
    handIn(withMark('B1', 65, TEN)).thenRefused('sheet_incomplete', { 'marks.B1': 'mark_too_high' });
    save(withMark('B1', 65, TEN)).thenRefused('invalid_request', { 'marks.B1': 'mark_too_high' });
  });

  test('are for the items of the phase: the roadshow’s are no matter of the visit', () => {
    handIn(withMark('I2', 50)).thenRefused('sheet_incomplete', { 'marks.I2': 'unknown_item' });
    save(withMark('X9', 50)).thenRefused('invalid_request', { 'marks.X9': 'unknown_item' });
    handIn({ ...sheet, comments: { I2: TEN } }).thenRefused('sheet_incomplete', { 'comments.I2': 'unknown_item' });
  });

  test('are all there when the sheet is handed in, and said all at once when not', () => {
    handIn(without('B7')).thenRefused('sheet_incomplete', { 'marks.B7': 'required' });
    handIn({ marks: {}, comments: {} }).thenRefused(
      'sheet_incomplete',
      Object.fromEntries(Object.keys(sheet.marks).map((id) => [`marks.${id}`, 'required' as const])),
    );
  });
});

describe('a comment', () => {
  // An item of ten points, so that both bounds are marks that can be given.
  const items = round.rubric.items.slice(0, 1).map((b1) => ({ ...b1, max: Tenths.parse(100) }));
  const tenPoints = { rubric: { ...round.rubric, items } };
  const marked = (tenths: number, comments: Sheet['comments'] = {}) => {
    const one = { marks: { B1: Tenths.parse(tenths) }, comments };
    return { one, ...marking.when({ type: 'handInSheet', sheet: one }, gaoYuan, tenPoints) };
  };

  test.each([60, 95])('is not needed at %d percent of the maximum', (tenths) => {
    const { one, then } = marked(tenths);
    then({ type: 'sheetHandedIn', sheet: one });
  });

  test.each([0, 55, 100])('is needed at %d, below 60 percent or above 95', (tenths) => {
    marked(tenths).thenRefused('sheet_incomplete', { 'comments.B1': 'comment_missing' });
    const { one, then } = marked(tenths, { B1: TEN });
    then({ type: 'sheetHandedIn', sheet: one });
  });

  test('says something in ten characters at least and a thousand at most', () => {
    expect([[...TEN].length, [...NINE].length]).toEqual([10, 9]);
    handIn(withMark('B1', 30, NINE)).thenRefused('sheet_incomplete', { 'comments.B1': 'comment_missing' });
    handIn(withMark('B1', 30, ` ${NINE}\n`)).thenRefused('sheet_incomplete', { 'comments.B1': 'comment_missing' });
    const long = withMark('B1', 50, '实'.repeat(1000));
    handIn(long).then({ type: 'sheetHandedIn', sheet: long });
    const longer = withMark('B1', 50, '实'.repeat(1001));
    handIn(longer).thenRefused('sheet_incomplete', { 'comments.B1': 'too_long' });
    save(longer).thenRefused('invalid_request', { 'comments.B1': 'too_long' });
  });
});

describe('a sheet', () => {
  test('with several faults names each where it stands, and does not say that only marks are missing', () => {
    const { B1: _missing, ...others } = sheet.marks;
    const marks = { ...others, B2: Tenths.parse(65), B3: Tenths.parse(30), B4: Tenths.parse(44) };
    handIn({ marks, comments: {} }).thenRefused('sheet_incomplete', {
      'marks.B1': 'required',
      'marks.B2': 'mark_too_high',
      'comments.B3': 'comment_missing',
      'marks.B4': 'mark_not_half_point',
    });
    expect(refusals.sheet_incomplete).toEqual({
      zh: '评分表不完整或有误。',
      en: 'The sheet is incomplete or has errors.',
    });
  });

  test('may be saved half done, comments still to come', () => {
    save(halfDone).then({ type: 'sheetSaved', sheet: halfDone });
    expect(given(assigned, declared, saved).state).toMatchObject({ status: 'marking', sheet: halfDone });
    save({ marks: {}, comments: {} }).then({ type: 'sheetSaved', sheet: { marks: {}, comments: {} } });
  });

  test('begins empty', () => {
    expect(marking.state).toMatchObject({ status: 'marking', sheet: { marks: {}, comments: {} } });
  });

  test('that is handed in is not changed any more', () => {
    const { state, when } = given(assigned, declared, saved, handedIn);
    expect(state).toMatchObject({ status: 'handed_in', sheet });
    when({ type: 'saveSheet', sheet: halfDone }, gaoYuan).thenRefused('wrong_status');
    when({ type: 'handInSheet', sheet: withMark('B1', 55) }, gaoYuan).thenRefused('wrong_status');
  });
});
