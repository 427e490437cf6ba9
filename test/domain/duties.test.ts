import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { daysLate, dutiesAfterAward, dutiesOfRenewal } from '#domain/site/duties.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import { day, inShenzhen, morningOf } from '../support/days.ts';
import { songYan, zhouMin } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { accepted, given, handedIn, open, remark, sentBack, site } from '../support/site.ts';
import { happened } from '../support/spec.ts';

const duty = 'annualReturn-1';
const said = (step: string, nextStepOn: string, dutyId = duty): SiteEvent => ({
  type: 'dutyReminded',
  dutyId,
  step,
  nextStepOn: day(nextStepOn),
});
const late = (step: string, daysLate: number, nextStepOn: string | null): SiteEvent => ({
  type: 'dutyOverdue',
  dutyId: duty,
  step,
  daysLate,
  nextStepOn: nextStepOn === null ? null : day(nextStepOn),
});

/** Everything that is ever said of the first year, in its order. */
const calendar: readonly (readonly [on: string, SiteEvent])[] = [
  ['2022-01-30', said('before-60', '2022-03-01')],
  ['2022-03-01', said('before-30', '2022-03-24')],
  ['2022-03-24', said('before-7', '2022-04-01')],
  ['2022-04-01', late('after-1', 1, '2022-04-15')],
  ['2022-04-15', late('after-15', 15, '2022-04-30')],
  ['2022-04-30', late('after-30', 30, null)],
];
const first = (count: number) => calendar.slice(0, count).map(([on, event]) => happened(event, system, morningOf(on)));

const remind = (on: string, log: readonly Recorded<SiteEvent>[] = [], dutyId = duty) =>
  given(...open, ...log).when({ type: 'remindDuty', dutyId }, system, { at: morningOf(on) });

describe('what a site owes', () => {
  test('is a return for each of three years, by 31 March, and before that three reports of its exhibition', () => {
    expect(dutiesAfterAward(round.duties, day('2021-02-26'))).toEqual(
      (
        [
          ['annualReturn', 1, '2022-03-31', '2022-01-30'],
          ['annualReturn', 2, '2023-03-31', '2023-01-30'],
          ['annualReturn', 3, '2024-03-31', '2024-01-31'],
          ['exhibitionReport', 1, '2021-05-26', '2021-05-11'],
          ['exhibitionReport', 2, '2021-08-26', '2021-08-11'],
          ['exhibitionReport', 3, '2021-11-26', '2021-11-11'],
        ] as const
      ).map(([duty, number, dueOn, nextStepOn]) => ({
        id: `${duty}-${number}`,
        duty,
        number,
        dueOn,
        nextStepOn,
        stepsTaken: [],
        status: 'due',
      })),
    );
  });

  test('may be a single report half a year after the award', () => {
    const once = round.duties
      .map((duty) => ({ ...duty, due: { kind: 'months', every: 6, times: 1 } as const }))
      .slice(1);
    expect(dutiesAfterAward(once, day('2021-08-31')).map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['exhibitionReport-1', '2022-02-28'],
    ]);
  });

  test('goes on with the yearly returns in another term, numbered on', () => {
    const sofar = dutiesAfterAward(round.duties, day('2021-02-26'));
    expect(dutiesOfRenewal(round.duties, day('2024-03-19'), sofar).map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['annualReturn-4', '2025-03-31'],
      ['annualReturn-5', '2026-03-31'],
      ['annualReturn-6', '2027-03-31'],
    ]);
  });

  test('is counted from the award, though it comes late in the year', () => {
    const [first] = dutiesAfterAward(round.duties, day('2021-12-31'));
    expect(first).toMatchObject({ dueOn: '2022-03-31', nextStepOn: '2022-01-30' });
  });

  test('has no next step where the round never reminds', () => {
    const silent = round.duties.map((duty) => ({ ...duty, remindDaysBefore: [], overdueDaysAfter: [] }));
    expect(dutiesAfterAward(silent, day('2021-02-26'))[0]).not.toHaveProperty('nextStepOn');
  });

  test('is reckoned from the day it is in Shenzhen when the site is made', () => {
    const newYear = { at: inShenzhen('2022-01-01 00:00:00.000') };
    const { decision } = given().when({ type: 'createSite', site }, songYan, newYear);
    const [event] = decision.accepted ? decision.events : [];
    expect(event).toMatchObject({ awardedOn: '2022-01-01', openBy: '2022-03-02' });
    expect(event).toHaveProperty('duties.0.dueOn', '2023-03-31');
  });
});

describe('a site is reminded', () => {
  test('60, 30 and 7 days before the return is due, and told 1, 15 and 30 days after', () => {
    calendar.forEach(([on, event], i) => {
      remind(on, first(i)).then(event);
    });
  });

  test('on no other day', () => {
    remind('2022-01-29').thenRefused('step_already_taken');
    remind('2022-02-28', first(1)).thenRefused('step_already_taken');
    remind('2022-03-31', first(3)).thenRefused('step_already_taken');
    remind('2022-06-30', first(6)).thenRefused('step_already_taken');
  });

  test('never twice on one day', () => {
    calendar.forEach(([on], i) => {
      remind(on, first(i + 1)).thenRefused('step_already_taken');
    });
  });

  test('once after an outage, of the latest step that was missed', () => {
    remind('2022-03-05').then(said('before-30', '2022-03-24'));
    remind('2022-03-31').then(said('before-7', '2022-04-01'));
    remind('2022-04-20', first(1)).then(late('after-15', 20, '2022-04-30'));
    remind('2022-05-20').then(late('after-30', 50, null));
  });

  test('by the days of Shenzhen, where the return is overdue while it is still 31 March in Greenwich', () => {
    given(...open, ...first(3))
      .when({ type: 'remindDuty', dutyId: duty }, system, { at: inShenzhen('2022-04-01 00:00:00.000') })
      .then(late('after-1', 1, '2022-04-15'));
  });

  test('of each year by itself', () => {
    remind('2023-01-30', first(6), 'annualReturn-2').then(said('before-60', '2023-03-01', 'annualReturn-2'));
    const { state } = given(...open, ...first(6));
    expect(state.status === 'active' && state.duties.map(({ stepsTaken }) => stepsTaken.length)).toEqual([
      6, 0, 0, 0, 0, 0,
    ]);
  });

  test('no more once the return is in', () => {
    remind('2022-03-24', [handedIn]).thenRefused('step_already_taken');
    remind('2022-03-24', [handedIn, accepted]).thenRefused('step_already_taken');
    const { state } = given(...open, handedIn);
    expect(state.status === 'active' && state.duties[0]).not.toHaveProperty('nextStepOn');
  });

  test('again when the return was sent back', () => {
    remind('2022-03-24', [handedIn, sentBack]).then(said('before-7', '2022-04-01'));
  });

  test('of a report by another letter than of a yearly return', () => {
    remind('2021-05-23', [], 'exhibitionReport-1').then({
      ...said('before-3', '2021-05-27', 'exhibitionReport-1'),
      every: 'months',
    } as SiteEvent);
  });

  test('on the day itself, where a round says so, and that is not late yet', () => {
    const onTheDay = { ...round, duties: round.duties.map((duty) => ({ ...duty, remindDaysBefore: [0] })) };
    given(...open)
      .when({ type: 'remindDuty', dutyId: duty }, system, { at: morningOf('2022-03-31'), round: onTheDay })
      .then(said('before-0', '2022-04-01'));
  });
});

test('a return is late from the day after it was due, day by day', () => {
  const due = day('2022-03-31');
  expect(['2022-03-01', '2022-03-31', '2022-04-01', '2022-05-01'].map((on) => daysLate(due, day(on)))).toEqual([
    0, 0, 1, 31,
  ]);
});

describe('the next day something is said', () => {
  const next = (...log: readonly Recorded<SiteEvent>[]) => {
    const { state } = given(...open, ...log);
    return state.status === 'active' ? state.duties[0]?.nextStepOn : undefined;
  };

  test('goes from step to step, and is gone after the last', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((count) => next(...first(count)));
    expect(days).toEqual([
      '2022-01-30',
      '2022-03-01',
      '2022-03-24',
      '2022-04-01',
      '2022-04-15',
      '2022-04-30',
      undefined,
    ]);
  });

  test('is not set again by a return that is sent back after everything was said', () => {
    given(...open, ...first(6), handedIn)
      .when({ type: 'sendBackReturn', dutyId: duty, remark }, zhouMin, { at: morningOf('2022-05-10') })
      .then({ type: 'returnSentBack', dutyId: duty, remark, nextStepOn: null });
    const back = happened<SiteEvent>(
      { type: 'returnSentBack', dutyId: duty, remark, nextStepOn: null },
      zhouMin,
      morningOf('2022-05-10'),
    );
    expect(next(...first(6), handedIn, back)).toBeUndefined();
  });
});
