import { describe, expect, test } from '@jest/globals';
import { type Role, roles, system } from '#domain/actor.ts';
import { afterWorkingDays, type WorkingCalendar } from '#domain/calendar.ts';
import { type CalendarYearCommand, confirmedDays } from '#domain/calendar-year/decide.ts';
import { effectiveCalendar } from '#domain/calendar-year/effective.ts';
import type { CalendarYearEvent, CalendarYearStatus, YearDays } from '#domain/calendar-year/state.ts';
import type { Recorded } from '#domain/decider.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import {
  calendarYearDecider,
  confirmed,
  confirmedAgain,
  corrected,
  entered,
  given,
  longer,
  missed,
  of2021,
  of2022,
  reason,
  roundId,
  yearTo,
} from '../support/calendar-year.ts';
import { day } from '../support/days.ts';
import { fengLi, oneOfEachRole, zhouMin } from '../support/persons.ts';

const commands = {
  warnOfCalendarYear: { type: 'warnOfCalendarYear', roundId },
  enterCalendarYear: { type: 'enterCalendarYear', entry: of2022 },
  correctCalendarYear: { type: 'correctCalendarYear', entry: longer, reason },
  confirmCalendarYear: { type: 'confirmCalendarYear' },
} as const satisfies Record<CalendarYearCommand['type'], CalendarYearCommand>;
const officers: readonly Role[] = ['clerk', 'bureau'];
type Row = { readonly by: readonly Role[]; readonly while: readonly CalendarYearStatus[] };
/** Written down by hand once more. */
const programme: Readonly<Record<CalendarYearCommand['type'], Row>> = {
  warnOfCalendarYear: { by: ['system'], while: ['absent', 'missing', 'entered'] },
  enterCalendarYear: { by: officers, while: ['absent', 'missing', 'entered'] },
  correctCalendarYear: { by: officers, while: ['confirmed', 'correcting'] },
  confirmCalendarYear: { by: officers, while: ['entered', 'correcting'] },
};
const table = Object.entries(programme) as [CalendarYearCommand['type'], Row][];
const statuses = Object.keys(yearTo) as CalendarYearStatus[];
const later = { today: day('2021-11-15') };

describe('who may do what to a year of the calendar, and when', () => {
  test.each(table)('%s', (command, row) => {
    for (const status of statuses)
      for (const role of roles) {
        const asked = given(...yearTo[status]).when(commands[command], oneOfEachRole[role], later);
        if (!row.by.includes(role)) asked.thenRefused('not_permitted');
        // 周敏 entered 2022 himself and may not confirm it.
        else if (command === 'confirmCalendarYear' && status === 'entered' && role === 'clerk')
          asked.thenRefused('two_persons_needed');
        else if (!row.while.includes(status)) asked.thenRefused('wrong_status');
        else expect([status, role, asked.decision.accepted]).toEqual([status, role, true]);
      }
  });
});

describe('a year of the calendar', () => {
  test('has effect when a second person confirms what the first entered', () => {
    expect(confirmedDays(given(entered).state)).toBeUndefined();
    given(entered).when(commands.confirmCalendarYear, zhouMin).thenRefused('two_persons_needed');
    given(entered).when(commands.confirmCalendarYear, fengLi).then({ type: 'calendarYearConfirmed' });
    expect(confirmedDays(given(entered, confirmed).state)).toEqual(of2022);
  });

  test('is corrected with a reason by an entry of its own, and the old days hold until that is confirmed', () => {
    given(entered, confirmed)
      .when({ ...commands.correctCalendarYear, reason: ' ' }, fengLi)
      .thenRefused('reason_missing');
    expect(confirmedDays(given(entered, confirmed, corrected).state)).toEqual(of2022);
    given(entered, confirmed, corrected).when(commands.confirmCalendarYear, fengLi).thenRefused('two_persons_needed');
    expect(given(entered, confirmed, corrected, confirmedAgain).state).toEqual({
      status: 'confirmed',
      year: '2022',
      days: longer,
    });
  });

  const faulty: readonly (readonly [string, Partial<YearDays>, Readonly<Record<string, RefusalCode>>])[] = [
    ['a day of another year', { work: [day('2021-01-30')] }, { 'entry.work.0': 'wrong_format' }],
    ['a day twice', { off: [...of2022.off, day('2022-01-01')] }, { 'entry.off.22': 'same_as_other' }],
    ['a day off and worked', { work: [day('2022-01-01')] }, { 'entry.work.0': 'same_as_other' }],
    ['a weekday worked for a holiday', { work: [day('2022-01-28')] }, { 'entry.work.0': 'wrong_format' }],
    [
      'a national day that is not off',
      { off: of2022.off.filter((date) => date !== '2022-10-02') },
      { 'entry.off': 'required' },
    ],
  ];
  const ask = (entry: Partial<YearDays>) =>
    given().when({ type: 'enterCalendarYear', entry: { ...of2022, ...entry } }, zhouMin);
  test.each(faulty)('is not taken with %s', (_what, entry, faults) => {
    ask(entry).thenRefused('invalid_request', faults);
  });

  test('leaves as it is what does not fit it', () => {
    for (const event of [missed, entered]) {
      const { state } = given(entered, confirmed);
      expect(calendarYearDecider.evolve(state, event)).toBe(state);
    }
    for (const event of [corrected, confirmed]) expect(given(event).state).toEqual({ status: 'absent' });
  });
});

describe('an office is told that a year is missing', () => {
  const warn = (today: string, ...log: readonly Recorded<CalendarYearEvent>[]) =>
    given(...log).when(commands.warnOfCalendarYear, system, { today: day(today) });

  test('from 1 November of the year before', () => {
    warn('2021-10-31').thenRefused('deadline_not_passed');
    warn('2021-11-01').then({ type: 'calendarYearMissed', year: '2022', roundId, on: day('2021-11-01') });
  });

  test('once a week, also while what was entered waits for its second person', () => {
    for (const log of [[missed], [missed, entered]]) {
      warn('2021-11-07', ...log).thenRefused('step_already_taken');
      expect(warn('2021-11-08', ...log).decision.accepted).toBe(true);
    }
    expect(given(entered, missed).state).toMatchObject({ status: 'entered', warned: { [roundId]: '2021-11-01' } });
  });
});

describe('the calendar that counts', () => {
  const package2021: WorkingCalendar = (date) => (date.startsWith('2021') ? 'off' : 'unknown');

  test('has what officers confirmed before the package, and the package where they confirmed nothing', () => {
    expect(effectiveCalendar(package2021, { '2021': of2021 })(day('2021-10-09'))).toBe('work');
    expect(effectiveCalendar(package2021, { '2021': undefined })(day('2021-10-09'))).toBe('off');
  });

  test('knows no year that was not looked up, nor one nobody announced', () => {
    const calendar = effectiveCalendar(package2021, { '2021': of2021, '2022': undefined });
    for (const date of ['2020-12-31', '2022-01-01', '2023-01-01']) expect(calendar(day(date))).toBe('unknown');
  });

  test('reckons over New Year once both years are confirmed', () => {
    const calendar = effectiveCalendar(() => 'unknown', { '2021': of2021, '2022': of2022 });
    expect(afterWorkingDays(calendar, day('2021-12-30'), 3)).toEqual({ known: true, date: '2022-01-05' });
    expect(afterWorkingDays(calendar, day('2022-01-28'), 3)).toEqual({ known: true, date: '2022-02-07' });
  });
});
