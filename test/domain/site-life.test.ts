import { describe, expect, test } from '@jest/globals';
import { roles, system } from '#domain/actor.ts';
import { plaqueStatus } from '#domain/site/plaque.ts';
import { siteRules } from '#domain/site/rules.ts';
import { type SiteEvent, siteStatuses } from '#domain/site/state.ts';
import * as days from '../support/days.ts';
import { fengLi, heYining, linXiaoman, songYan } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';
import * as of from '../support/site.ts';
import { lifeCommands } from '../support/site-commands.ts';

const { given, siteTo, open, present, statusAfter, at } = of;

describe('who may do what to a site', () => {
  test.each(Object.values(lifeCommands).map((command) => [command.type, command] as const))(
    '%s by the roles of its rule and by no other',
    (type, command) => {
      const allowed = siteRules[type].gates.flatMap((gate) => gate.roles ?? []);
      const asked = roles.map((role) => {
        const { decision } = given(...open).when(command, { ...linXiaoman, roles: [role] });
        return decision.accepted || decision.refusal.code !== 'not_permitted' ? [role] : [];
      });
      expect(asked.flat().sort()).toEqual([...new Set(allowed)].sort());
    },
  );

  test('in the statuses of its rule and in no other', () => {
    for (const status of siteStatuses)
      for (const command of Object.values(lifeCommands)) {
        const allowed = siteRules[command.type].gates.flatMap((gate) => gate.statuses ?? []);
        const all = { ...linXiaoman, roles };
        const { decision } = given(...siteTo[status]).when(command, all, at('2022-06-30'));
        const wrong = !decision.accepted && ['wrong_status', 'already_exists'].includes(decision.refusal.code);
        if (!allowed.includes(status)) expect([command.type, status, wrong]).toEqual([command.type, status, true]);
      }
  });

  test('nothing of it is for another organisation', () => {
    for (const type of [
      'reportRectification',
      'giveDefence',
      'askExit',
      'writePage',
      'reportChange',
      'addMedia',
    ] as const)
      given(...open)
        .when(lifeCommands[type], heYining)
        .thenRefused('site_not_found');
  });
});

describe('from the award to the plaque', () => {
  test('a site is made once, and has sixty days to open', () => {
    given().when({ type: 'createSite', site: of.site }, songYan).then(of.made);
    given(of.created).when({ type: 'createSite', site: of.site }, songYan).thenRefused('already_exists');
    expect(statusAfter(of.created)).toEqual(['preparing', undefined]);
  });

  test('where a programme has no plaque, it is open and its term runs from the award', () => {
    const bare = roundBut((copy) => {
      delete copy.plaque;
    });
    given()
      .when({ type: 'createSite', site: of.site }, songYan, { round: bare })
      .then({
        type: 'siteCreated',
        ...of.site,
        awardedOn: days.day('2021-02-26'),
        duties: present(of.created).duties,
        term: { from: days.day('2021-02-26'), until: days.day('2024-02-26'), reviewFrom: days.day('2023-11-28') },
      });
    given(of.created).when(lifeCommands.appointCeremony, songYan, { round: bare }).thenRefused('not_in_this_programme');
  });

  test('the ceremony gives the plaque its number, which stays when the hour is moved', () => {
    given(of.created)
      .when(lifeCommands.appointCeremony, songYan, at('2021-03-08'))
      .then({ type: 'ceremonyAppointed', ceremony: of.ceremony });
    const later = { ...of.ceremony, at: days.inShenzhen('2021-03-26 15:00:00.000') };
    given(of.created, of.appointed)
      .when({ ...lifeCommands.appointCeremony, number: 7, ceremonyAt: later.at }, songYan, at('2021-03-10'))
      .then({ type: 'ceremonyAppointed', ceremony: later });
    given(of.created)
      .when(lifeCommands.appointCeremony, songYan, at('2021-03-20'))
      .thenRefused('invalid_request', { ceremonyAt: 'too_early' });
  });

  test('it opens when it has a number and a page, not before, and its term runs for 36 months', () => {
    const { openSite } = lifeCommands;
    given(of.created, of.pageWritten).when(openSite, songYan, at('2021-03-19')).thenRefused('plaque_missing');
    given(of.created, of.appointed).when(openSite, songYan, at('2021-03-19')).thenRefused('page_missing');
    given(of.created, of.appointed, of.pageWritten)
      .when(openSite, songYan, at('2021-03-18'))
      .thenRefused('invalid_request', { handedOverOn: 'too_late' });
    const { type, handedOverOn, validFrom, term } = of.opened as Extract<SiteEvent, { type: 'siteOpened' }>;
    given(of.created, of.appointed, of.pageWritten)
      .when(openSite, songYan, at('2021-03-19'))
      .then({ type, handedOverOn, validFrom, ...(term === undefined ? {} : { term }) });
    expect(statusAfter(...open)).toEqual(['active', 'valid']);
  });

  test('not opened in time, the office is told once and the Bureau may cancel it', () => {
    const missed = { type: 'noteOpeningMissed' } as const;
    given(of.created).when(missed, system, at('2021-04-27')).thenRefused('site_time_not_over');
    given(of.created)
      .when(missed, system, at('2021-04-28'))
      .then({ type: 'openingMissed', openBy: days.day('2021-04-27') });
    given(of.created, of.openingMissed).when(missed, system, at('2021-04-29')).thenRefused('step_already_taken');
    given(of.created).when(lifeCommands.cancelSite, songYan, at('2021-04-27')).thenRefused('site_time_not_over');
    given(of.created, of.openingMissed)
      .when(lifeCommands.cancelSite, songYan, at('2021-05-06'))
      .then({ type: 'siteCancelled', reason: lifeCommands.cancelSite.reason });
  });

  test('before it opens it owes nothing', () => {
    given(of.created).when({ type: 'remindDuty', dutyId: 'annualReturn-1' }, system).thenRefused('duty_not_found');
  });
});

describe('a plaque', () => {
  test('that is replaced is void, and the new one goes on with the old term', () => {
    const site = present(...open, of.replaced);
    expect(site.formerPlaques).toMatchObject([{ number: 'SFDP-2020-EC-001', voidedAt: days.morningOf('2021-08-02') }]);
    expect(site.plaque).toEqual({ number: 'SFDP-2020-EC-011', handedOverOn: '2021-08-02', validFrom: '2021-03-19' });
  });

  test('says what became of its site: valid, under rectification, suspended, delisted, void or completed', () => {
    const said = siteStatuses.map((status) => [status, plaqueStatus(present(...siteTo[status]))]);
    expect(Object.fromEntries(said)).toEqual({
      preparing: undefined,
      active: 'valid',
      suspended: 'suspended',
      rectifying: 'under_rectification',
      recheck: 'under_rectification',
      delisting: 'under_rectification',
      delisted: 'delisted',
      term_review: 'valid',
      completed: 'completed',
      exited: 'void',
      cancelled: undefined,
    });
  });

  test('comes back within fifteen days of the delisting, or is void after them', () => {
    const log = siteTo.delisted;
    given(...log)
      .when(lifeCommands.recordPlaqueReturn, fengLi, at('2022-07-14'))
      .then({ type: 'plaqueReturned', returnedOn: days.day('2022-07-14') });
    const declare = { type: 'declarePlaqueVoid' } as const;
    given(...log)
      .when(declare, system, at('2022-07-21'))
      .thenRefused('site_time_not_over');
    given(...log)
      .when(declare, system, at('2022-07-22'))
      .then({ type: 'plaqueDeclaredVoid', number: of.ceremony.plaqueNumber });
    for (const gone of [of.returned, of.voided])
      given(...log, gone)
        .when(declare, system, at('2022-08-01'))
        .thenRefused('plaque_missing');
    expect(statusAfter(...log, of.voided)).toEqual(['delisted', 'void']);
    expect(statusAfter(...log, of.returned)).toEqual(['delisted', 'delisted']);
  });
});
