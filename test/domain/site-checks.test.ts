import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import type { LifeCommand } from '#domain/site/decide/commands.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import * as days from '../support/days.ts';
import { gaoYuan, linXiaoman, shenJingshu, songYan } from '../support/persons.ts';
import * as of from '../support/site.ts';
import { lifeCommands } from '../support/site-commands.ts';

const { given, siteTo, open, statusAfter, at } = of;
const inspection = (over: object) =>
  ({ ...lifeCommands.takeInspection, ...over }) as Extract<LifeCommand, { type: 'takeInspection' }>;

describe('what an inspection does to a site', () => {
  const inspected = { on: days.day('2022-05-19'), inspectors: [gaoYuan.id, shenJingshu.id] };
  const seen = (result: 'passed' | 'rectify' | 'suspend' | 'veto', kind: 'drawn' | 'recheck' = 'drawn'): SiteEvent => ({
    type: 'siteInspected',
    inspectionId: 'INSPECTION',
    kind,
    inspected: { ...inspected, result },
  });
  const on20May = at('2022-05-20');

  test('passed, the site is seen and nothing else', () => {
    given(...open)
      .when(inspection({ result: 'passed', findings: [] }), songYan, on20May)
      .then(seen('passed'));
  });

  test('short of the mark, what was found is to be put right in thirty days, and below sixty it is closed till then', () => {
    const { type, items, evidence, orderedOn, dueOn } = { type: 'rectificationOrdered' as const, ...of.order };
    const order = { type, items, evidence, orderedOn, dueOn };
    given(...open)
      .when(inspection({}), songYan, on20May)
      .then(seen('rectify'), { ...order, suspends: false });
    given(...open)
      .when(inspection({ result: 'suspend' }), songYan, on20May)
      .then(seen('suspend'), { ...order, suspends: true });
    const closed = { ...of.ordered, suspends: true } as Recorded<SiteEvent>;
    expect(statusAfter(...open, closed)).toEqual(['rectifying', 'suspended']);
  });

  test('with a veto, delisting is proposed on the rule of the round', () => {
    const { decision } = given(...open).when(inspection({ result: 'veto' }), songYan, on20May);
    expect(decision).toMatchObject({
      events: [
        { type: 'siteInspected' },
        { type: 'delistingProposed', facts: '展板内容未更新', answerBy: '2022-05-27' },
      ],
    });
  });

  test('that is being put right already, it is only seen again', () => {
    given(...siteTo.rectifying)
      .when(inspection({ result: 'suspend' }), songYan, on20May)
      .then(seen('suspend'));
  });

  test('a re-check passed lets it go on, one that failed proposes delisting', () => {
    const again = { kind: 'recheck', findings: ['展板仍未更新'] };
    given(...siteTo.recheck)
      .when(inspection({ ...again, result: 'passed' }), songYan, on20May)
      .then(seen('passed', 'recheck'), { type: 'recheckPassed' });
    const { decision } = given(...siteTo.recheck).when(inspection({ ...again, result: 'rectify' }), songYan, on20May);
    expect(decision).toMatchObject({
      events: [
        { type: 'siteInspected' },
        { type: 'recheckFailed', findings: ['展板仍未更新'] },
        { type: 'delistingProposed', facts: '展板仍未更新' },
      ],
    });
  });

  test('a year whose calendar is not known sets no time limit', () => {
    given(...open)
      .when(inspection({}), songYan, at('2025-01-06'))
      .thenRefused('calendar_unknown');
  });
});

describe('what is to be put right', () => {
  test('is reported by the site, or its time ends; either way others look again', () => {
    const { rectifying } = siteTo;
    const end = { type: 'endRectificationTime' } as const;
    given(...rectifying)
      .when(lifeCommands.reportRectification, linXiaoman)
      .then({ type: 'rectificationReported', ...of.report });
    given(...rectifying)
      .when(end, system, at('2022-06-20'))
      .thenRefused('site_time_not_over');
    given(...rectifying)
      .when(end, system, at('2022-06-21'))
      .then({ type: 'rectificationTimeOver' });
    expect(statusAfter(...rectifying, of.timeOver)).toEqual(['recheck', 'under_rectification']);
    expect(statusAfter(...siteTo.recheck, of.recheckPassed)).toEqual(['active', 'valid']);
  });

  test('has fifteen days more, once; after a re-check they run from then on', () => {
    const { extendRectification } = lifeCommands;
    const more = { type: 'rectificationExtended', reason: extendRectification.reason } as const;
    given(...siteTo.rectifying)
      .when(extendRectification, songYan, at('2022-06-17'))
      .then({ ...more, dueOn: days.day('2022-07-05') });
    given(...siteTo.recheck)
      .when(extendRectification, songYan, at('2022-06-23'))
      .then({ ...more, dueOn: days.day('2022-07-08') });
    given(...siteTo.rectifying, of.extended)
      .when(extendRectification, songYan)
      .thenRefused('extension_used');
    expect(statusAfter(...siteTo.recheck, of.extended)).toEqual(['rectifying', 'under_rectification']);
  });
});
