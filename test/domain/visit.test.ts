import { describe, expect, test } from '@jest/globals';
import { type Role, roles, system, visitor } from '#domain/actor.ts';
import type { Instant } from '#domain/values.ts';
import type { VisitCommand } from '#domain/visit/decide.ts';
import { visitRules } from '#domain/visit/rules.ts';
import { isOpenVisit, type VisitStatus } from '#domain/visit/state.ts';
import { figuresOf, tallyChange, tallyOf } from '#domain/visit/tally.ts';
import { masked, Visitor } from '#domain/visit/visitor.ts';
import { inShenzhen, morningOf } from '../support/days.ts';
import { heYining, linXiaoman } from '../support/persons.ts';
import * as of from '../support/visits.ts';

const { given, commands, wanted, lifeTo, terms } = of;
const statuses = Object.keys(lifeTo) as VisitStatus[];
const theDay = inShenzhen('2021-04-20 09:40:00.000');
const theEvening = inShenzhen('2021-04-20 20:00:00.000');
const muchLater = morningOf('2021-05-21');

/** Who gives each command, at a time when it can be given, and in which statuses it is taken. */
const rows: Readonly<Record<VisitCommand['type'], readonly [Role, Instant, readonly VisitStatus[]]>> = {
  bookVisit: ['visitor', of.theWeekBefore, ['absent']],
  acknowledgeVisit: ['visitor', of.theWeekBefore, ['confirmed']],
  cancelVisit: ['visitor', of.theWeekBefore, ['requested', 'waitlisted', 'confirmed']],
  giveFeedback: ['visitor', theEvening, ['attended']],
  approveVisit: ['applicant', of.theWeekBefore, ['requested']],
  declineVisit: ['applicant', of.theWeekBefore, ['requested']],
  callOffVisit: ['applicant', of.theWeekBefore, ['requested', 'waitlisted', 'confirmed']],
  checkInVisit: ['applicant', theDay, ['confirmed', 'no_show']],
  markNoShow: ['applicant', theDay, ['confirmed']],
  promoteVisit: ['system', of.theWeekBefore, ['waitlisted']],
  missVisit: ['system', theEvening, ['confirmed']],
  lapseVisit: ['system', theEvening, ['requested', 'waitlisted']],
  eraseVisit: ['system', muchLater, ['declined', 'lapsed', 'no_show', 'cancelled', 'attended']],
};

describe('who may do what with a booking, and when', () => {
  test.each(Object.entries(rows))('%s', (type, [role, at, allowed]) => {
    const command = commands[type as VisitCommand['type']];
    const context = { at };
    for (const asked of roles) {
      const [status = 'absent'] = allowed;
      const { decision } = given(...lifeTo[status]).when(command, { ...linXiaoman, roles: [asked] }, context);
      expect([asked, decision.accepted]).toEqual([asked, asked === role]);
    }
    for (const status of statuses) {
      const { decision } = given(...lifeTo[status]).when(command, { ...linXiaoman, roles: [role] }, context);
      expect([status, decision.accepted]).toEqual([status, allowed.includes(status)]);
    }
  });

  test('a booking is nobody’s without its secret, and no other organisation’s', () => {
    for (const type of ['acknowledgeVisit', 'cancelVisit'] as const)
      given(of.booked).when(commands[type], visitor, { holdsLink: false }).thenRefused('visit_not_found');
    given(of.requested).when(commands.approveVisit, heYining).thenRefused('visit_not_found');
    given(of.booked).when(commands.checkInVisit, heYining, { at: theDay }).thenRefused('visit_not_found');
  });

  test('an end is an end, and what is still to come is not', () => {
    expect(statuses.filter((status) => isOpenVisit(given(...lifeTo[status]).state))).toEqual([
      'requested',
      'waitlisted',
      'confirmed',
    ]);
    for (const rule of Object.values(visitRules)) expect(rule.leadsTo.length).toBeGreaterThan(0);
  });
});

describe('a visit is booked', () => {
  test('while there are places, by heads', () => {
    given().when(commands.bookVisit, visitor, { taken: 18 }).then(of.bookedAs('confirmed'));
    given().when(commands.bookVisit, visitor, { taken: 19 }).then(of.bookedAs('waitlisted'));
  });

  test('after those who wait, even where there is room', () => {
    given().when(commands.bookVisit, visitor, { taken: 5, waiting: 8 }).then(of.bookedAs('waitlisted'));
  });

  test('or not, where the programme has no waiting list', () => {
    const context = { taken: 20, terms: { ...terms, waitlist: false } };
    given().when(commands.bookVisit, visitor, context).thenRefused('slot_full');
  });

  test('in a slot there is, of a site that is open, in time and in a known year', () => {
    const book = (context: Parameters<ReturnType<typeof given>['when']>[2]) =>
      given().when(commands.bookVisit, visitor, context);
    book({ slot: undefined }).thenRefused('slot_not_found');
    book({ takesVisits: false }).thenRefused('site_not_open');
    book({ slot: { ...of.tuesday, provisional: true } }).thenRefused('calendar_unknown');
    book({ at: inShenzhen('2021-04-20 07:29:59.999') }).then(of.bookedAs('confirmed'));
    book({ at: inShenzhen('2021-04-20 07:30:00.000') }).thenRefused('booking_closed');
    book({ at: inShenzhen('2021-03-21 00:00:00.000') }).then(of.bookedAs('confirmed'));
    book({ at: inShenzhen('2021-03-20 23:59:59.999') }).thenRefused('booking_closed');
  });

  test('with the privacy notice that holds, a purpose there is, and no more people than there are places', () => {
    const book = (otherwise: object) =>
      given().when({ type: 'bookVisit', wanted: { ...wanted, ...otherwise } }, visitor);
    book({ privacyVersion: 'visits-2019-1' }).thenRefused('consent_outdated');
    book({ people: 21, purpose: 'shopping' }).thenRefused('invalid_request', {
      people: 'too_great',
      purpose: 'unknown_option',
    });
  });

  test('by a group when the site agrees, which has working days to answer', () => {
    const group = { type: 'bookVisit', wanted: { ...wanted, people: 11 } } as const;
    const asked = of.bookedAs('requested', { people: 11 });
    given().when(group, visitor, { taken: 20, waiting: 3 }).then(asked);
    given()
      .when(group, visitor, { at: morningOf('2021-04-15') })
      .then(asked);
    given()
      .when(group, visitor, { at: morningOf('2021-04-16') })
      .thenRefused('group_notice_too_short');
    given()
      .when(group, visitor, { calendar: () => 'unknown' })
      .thenRefused('calendar_unknown');
    given(of.requested)
      .when(commands.approveVisit, linXiaoman, { taken: 2 })
      .then({ type: 'visitApproved', byMail: true });
    given(of.requested).when(commands.approveVisit, linXiaoman, { taken: 3 }).thenRefused('slot_full');
    given(of.requested).when(commands.approveVisit, linXiaoman, { slot: undefined }).thenRefused('slot_not_found');
    given(of.requested)
      .when({ ...commands.declineVisit, reason: ' ' }, linXiaoman)
      .thenRefused('reason_missing');
  });
});

describe('a booking', () => {
  test('moves up when there is room for all its people', () => {
    given(of.waitlisted)
      .when(commands.promoteVisit, system, { taken: 18 })
      .then({ type: 'visitPromoted', byMail: true });
    given(of.waitlisted).when(commands.promoteVisit, system, { taken: 19 }).thenRefused('slot_full');
  });

  test('is cancelled until the visit begins', () => {
    const { begins } = of.tuesday;
    given(of.booked).when(commands.cancelVisit, visitor, { at: begins }).thenRefused('visit_has_begun');
    given(of.booked).when(commands.callOffVisit, linXiaoman, { at: begins }).thenRefused('visit_has_begun');
    given(of.booked)
      .when({ ...commands.callOffVisit, reason: '' }, linXiaoman)
      .thenRefused('reason_missing');
  });

  test('is checked in on its day, with those who came', () => {
    given(of.booked)
      .when({ type: 'checkInVisit', came: 3 }, linXiaoman, { at: theDay })
      .thenRefused('invalid_request', {
        people: 'too_great',
      });
    given(of.booked)
      .when(commands.checkInVisit, linXiaoman, { at: morningOf('2021-04-19') })
      .thenRefused('not_on_the_day');
    given(of.booked)
      .when(commands.markNoShow, linXiaoman, { at: morningOf('2021-04-20') })
      .thenRefused('visit_not_begun');
    given(of.booked).when(commands.missVisit, system, { at: theDay }).thenRefused('visit_not_begun');
  });

  test('is rated once, in time', () => {
    given(of.booked, of.attended, of.rated)
      .when(commands.giveFeedback, visitor, { at: theEvening })
      .thenRefused('step_already_taken');
    const asked = given(of.booked, of.attended);
    asked
      .when(commands.giveFeedback, visitor, { at: inShenzhen('2021-05-04 23:59:59.999') })
      .then({ type: 'feedbackGiven', stars: 5 });
    asked
      .when(commands.giveFeedback, visitor, { at: inShenzhen('2021-05-05 00:00:00.000') })
      .thenRefused('feedback_time_over');
  });

  test('is kept for thirty days, and leaves its figures', () => {
    const context = (wall: string) => ({ at: inShenzhen(wall) });
    given(of.booked, of.attended)
      .when(commands.eraseVisit, system, context('2021-05-20 23:59:59.999'))
      .thenRefused('still_kept');
    given(of.booked, of.attended)
      .when(commands.eraseVisit, system, context('2021-05-21 00:00:00.000'))
      .then({ type: 'visitorErased' });
    const { state } = given(...lifeTo.erased);
    expect(tallyOf(state)).toEqual(tallyOf(given(of.booked, of.attended, of.rated).state));
    expect(Object.keys(state).sort()).toEqual(['counted', 'id', 'keepThrough', 'siteId', 'slot', 'status']);
  });
});

describe('the figures of a slot', () => {
  test.each<[VisitStatus, object]>([
    ['requested', { bookings: 1 }],
    ['waitlisted', { bookings: 1, waiting: 2 }],
    ['confirmed', { bookings: 1, taken: 2 }],
    ['cancelled', { bookings: 1, cancelled: 1 }],
    ['attended', { bookings: 1, taken: 2, attended: 1, visitors: 2 }],
    ['no_show', { bookings: 1, taken: 2, noShows: 1 }],
  ])('count %s', (status, figures) => {
    expect(tallyChange({ status: 'absent' }, given(...lifeTo[status]).state)).toEqual(figures);
  });

  test('change by what a command changes, and add up to a year by its months', () => {
    const [before, after] = [given(of.booked).state, given(of.booked, of.calledOff).state];
    expect(tallyChange(before, after)).toEqual({ taken: -2, cancelled: 1, calledOff: 1 });
    const attended = tallyOf(given(...lifeTo.attended).state);
    const year = figuresOf(
      ['2021-04-20-0930', '2021-03-02-0930', '2021-04-27-0930'].map((slotId) => ({ slotId, tally: attended })),
    );
    expect(year.months.map(({ month, slots, visitors }) => [month, slots, visitors])).toEqual([
      ['2021-03', 1, 2],
      ['2021-04', 2, 4],
    ]);
    expect(year.total).toMatchObject({ slots: 3, attended: 3, visitors: 6 });
  });
});

describe('a visitor', () => {
  test('is shown to strangers with stars', () => {
    const shown = masked({ name: '张三', mobile: '13800138000', email: 'a.user@example.org' });
    expect(shown).toEqual({ name: '张*', mobile: '138****8000', email: 'a***@example.org' });
  });

  test('is read as people write themselves', () => {
    const given = { name: ' 关小雨 ', mobile: '+86 138-0013-8000', email: 'Yu@EXAMPLE.org ' };
    expect(Visitor.parse(given)).toEqual({ name: '关小雨', mobile: '13800138000', email: 'Yu@example.org' });
    for (const wrong of [{ mobile: '12345' }, { name: '<b>' }, { email: 'nobody' }, { name: '' }])
      expect(Visitor.safeParse({ ...given, ...wrong }).success).toBe(false);
  });
});
