import { describe, expect, test } from '@jest/globals';
import { roles, system } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { clockOf, nextDayOf } from '#domain/site/clock.ts';
import type { LifeCommand } from '#domain/site/decide/commands.ts';
import { plaqueStatus } from '#domain/site/plaque.ts';
import { siteRules } from '#domain/site/rules.ts';
import { type PresentSite, type SiteEvent, siteStatuses } from '#domain/site/state.ts';
import * as days from '../support/days.ts';
import { documentId } from '../support/papers.ts';
import { caoZheng, fengLi, gaoYuan, heYining, linXiaoman, shenJingshu, songYan } from '../support/persons.ts';
import { roundBut } from '../support/round.ts';
import * as of from '../support/site.ts';
import { lifeCommands } from '../support/site-commands.ts';

const { given, siteTo, open } = of;
type Log = readonly Recorded<SiteEvent>[];
const at = (day: string) => ({ at: days.morningOf(day) });
const present = (...log: Log): PresentSite => {
  const { state } = given(...log);
  if (state.status === 'absent') throw new Error('there is no such site');
  return state;
};
const statusAfter = (...log: Log) => [present(...log).status, plaqueStatus(present(...log))];
const inspection = (over: object) =>
  ({ ...lifeCommands.takeInspection, ...over }) as Extract<LifeCommand, { type: 'takeInspection' }>;

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
        .when(declare, songYan, at('2022-08-01'))
        .thenRefused('plaque_missing');
    expect(statusAfter(...log, of.voided)).toEqual(['delisted', 'void']);
    expect(statusAfter(...log, of.returned)).toEqual(['delisted', 'delisted']);
  });
});

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

describe('delisting', () => {
  const { delisting, delisted } = siteTo;
  test('is proposed with facts and a basis, and five working days to be heard', () => {
    const { proposeDelisting } = lifeCommands;
    given(...open)
      .when({ ...proposeDelisting, facts: ' ' }, songYan, at('2022-06-24'))
      .thenRefused('reason_missing');
    given(...open)
      .when(proposeDelisting, songYan, at('2022-06-24'))
      .then({ type: 'delistingProposed', ...of.facts, answerBy: days.day('2022-07-01') });
    expect(statusAfter(...open, of.proposed)).toEqual(['delisting', 'valid']);
  });

  test('hears the site once, within its time', () => {
    const { giveDefence } = lifeCommands;
    given(...delisting)
      .when(giveDefence, linXiaoman, at('2022-07-01'))
      .then({ type: 'defenceGiven', ...of.defence });
    given(...delisting)
      .when(giveDefence, linXiaoman, at('2022-07-02'))
      .thenRefused('hearing_time_over');
    given(...delisting, of.defended)
      .when(giveDefence, linXiaoman, at('2022-07-01'))
      .thenRefused('step_already_taken');
  });

  test('is given up where the defence is accepted', () => {
    const { acceptDefence } = lifeCommands;
    given(...delisting)
      .when(acceptDefence, songYan, at('2022-07-04'))
      .thenRefused('not_heard_yet');
    given(...delisting, of.defended)
      .when(acceptDefence, songYan)
      .then({ type: 'defenceAccepted', reason: acceptDefence.reason });
    expect(statusAfter(...delisting, of.defended, of.defenceAccepted)).toEqual(['active', 'valid']);
  });

  test('is decided by the steering group once the site was heard or said nothing in time', () => {
    const { delistSite } = lifeCommands;
    given(...delisting)
      .when(delistSite, caoZheng, at('2022-07-01'))
      .thenRefused('not_heard_yet');
    given(...delisting)
      .when(delistSite, { ...songYan, roles: ['steering'] }, at('2022-07-06'))
      .thenRefused('two_persons_needed');
    const event = { type: 'siteDelisted', ...of.decision, plaqueReturnBy: of.plaqueReturnBy } as const;
    given(...delisting)
      .when(delistSite, caoZheng, at('2022-07-06'))
      .then(event);
    given(...delisting, of.defended)
      .when({ ...delistSite, cause: 'fraud' }, caoZheng, at('2022-07-06'))
      .then({ ...event, cause: 'fraud', banUntil: days.day('2025-07-06') });
  });

  test('ends what a site owes, and nothing of it is deleted', () => {
    expect(given(...delisted).when({ type: 'remindDuty', dutyId: 'annualReturn-2' }, system).decision.accepted).toBe(
      false,
    );
    expect(present(...delisted).history.map(({ status, plaque }) => [status, plaque])).toEqual([
      ['preparing', undefined],
      ['active', 'valid'],
      ['rectifying', 'under_rectification'],
      ['recheck', 'under_rectification'],
      ['delisting', 'under_rectification'],
      ['delisted', 'delisted'],
    ]);
  });
});

describe('the end of a term', () => {
  const { term_review } = siteTo;
  test('is looked at ninety days before', () => {
    const begin = { type: 'beginTermReview' } as const;
    given(...open)
      .when(begin, system, at('2023-12-19'))
      .thenRefused('site_time_not_over');
    given(...open)
      .when(begin, system, at('2023-12-20'))
      .then({ type: 'termReviewBegan', termEnd: of.term.until });
  });

  test('is renewed by the steering group, with the yearly duties of another term', () => {
    const { decision } = given(...term_review).when(lifeCommands.renewTerm, caoZheng, at('2024-03-01'));
    expect(decision).toMatchObject({
      events: [{ type: 'termRenewed', term: of.renewal, duties: [{ id: 'annualReturn-4' }, {}, {}] }],
    });
    expect(statusAfter(...term_review, of.renewed)).toEqual(['active', 'valid']);
  });

  test('or completed with honour, not before it is over', () => {
    const complete = { type: 'completeSite' } as const;
    given(...term_review)
      .when(complete, songYan, at('2024-03-18'))
      .thenRefused('site_time_not_over');
    given(...term_review)
      .when(complete, songYan, at('2024-03-19'))
      .then({ type: 'siteCompleted' });
  });

  test('a site may ask to leave before, and leaves when the Bureau agrees', () => {
    given(...open)
      .when(lifeCommands.approveExit, songYan)
      .thenRefused('wrong_status');
    given(...open, of.exitAsked)
      .when(lifeCommands.askExit, linXiaoman)
      .thenRefused('step_already_taken');
    given(...open, of.exitAsked)
      .when(lifeCommands.approveExit, songYan, at('2023-03-06'))
      .then({ type: 'exitApproved', plaqueReturnBy: days.day('2023-03-21') });
    expect(present(...open, of.exitAsked, of.exitRefused)).not.toHaveProperty('exitAsked');
  });
});

describe('what a site shows and what changes', () => {
  test('a piece in the media is logged once, not before it appeared', () => {
    const { addMedia } = lifeCommands;
    given(...open)
      .when(addMedia, linXiaoman, at('2021-04-23'))
      .then({ type: 'mediaAdded', entry: of.entry });
    given(...open)
      .when(addMedia, linXiaoman, at('2021-04-21'))
      .thenRefused('invalid_request', { on: 'too_late' });
    given(...open, of.mediaAdded)
      .when(addMedia, linXiaoman, at('2021-04-23'))
      .thenRefused('already_exists');
  });

  test('a new venue waits for the Bureau; a new name is noted at once; after fifteen working days it is late', () => {
    const { reportChange } = lifeCommands;
    given(...open)
      .when(reportChange, linXiaoman, at('2022-09-05'))
      .then({ type: 'changeReported', change: of.change });
    given(...open)
      .when(reportChange, linXiaoman, at('2022-09-23'))
      .then({ type: 'changeReported', change: { ...of.change, late: true } });
    given(...open)
      .when({ ...reportChange, kind: 'name', to: '海澄环境促进会' }, linXiaoman, at('2022-09-22'))
      .then({
        type: 'changeReported',
        change: { ...of.change, kind: 'name', to: '海澄环境促进会', status: 'noted' },
      });
    const renamed = {
      ...of.changeReported,
      change: { ...of.change, kind: 'name', to: '海澄环境促进会', status: 'noted' },
    };
    expect(present(...open, renamed as Recorded<SiteEvent>).name).toBe('海澄环境促进会');
  });

  test('an approved venue is the address of the page from then on, a refused one is not', () => {
    const refused = { ...of.changeDecided, approved: false } as Recorded<SiteEvent>;
    expect(present(...open, of.changeReported, of.changeDecided).page?.address).toBe(of.change.to);
    expect(present(...open, of.changeReported, refused).page?.address).toBe(of.page.address);
    given(...open)
      .when(lifeCommands.decideChange, songYan)
      .thenRefused('change_not_found');
    given(...open, of.changeReported, of.changeDecided)
      .when(lifeCommands.decideChange, songYan)
      .thenRefused('step_already_taken');
  });

  test('a reason is given wherever one is asked for', () => {
    given(...open)
      .when({ ...lifeCommands.suspendSite, reason: ' ' }, songYan)
      .thenRefused('reason_missing');
    given(...siteTo.rectifying)
      .when({ type: 'reportRectification', text: '', documents: [documentId(1)] }, linXiaoman)
      .thenRefused('reason_missing');
  });
});

describe('the clock of a site', () => {
  test('names the day on which its next command falls due, and the command is accepted then and not the day before', () => {
    for (const status of siteStatuses) {
      const { state } = given(...siteTo[status]);
      for (const { on, command } of clockOf(state)) {
        const when = (day: string) => given(...siteTo[status]).when(command, system, at(day)).decision.accepted;
        expect([status, command.type, when(on)]).toEqual([status, command.type, true]);
        const eve = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
        expect([status, command.type, when(eve)]).toEqual([status, command.type, false]);
      }
    }
  });

  test('stands still for what is over', () => {
    expect(nextDayOf(given(...siteTo.completed).state)).toBeUndefined();
    expect(nextDayOf(given(...siteTo.cancelled).state)).toBeUndefined();
    expect(nextDayOf(given(...siteTo.delisted, of.returned).state)).toBeUndefined();
    expect(nextDayOf(given(of.created).state)).toBe('2021-04-28');
    expect(nextDayOf(given(...open).state)).toBe('2021-05-11');
  });
});
