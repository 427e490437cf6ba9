import { describe, expect, test } from '@jest/globals';
import { system } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import { clockOf, nextDayOf } from '#domain/site/clock.ts';
import { type SiteEvent, siteStatuses } from '#domain/site/state.ts';
import * as days from '../support/days.ts';
import { documentId } from '../support/papers.ts';
import { caoZheng, linXiaoman, songYan } from '../support/persons.ts';
import * as of from '../support/site.ts';
import { lifeCommands } from '../support/site-commands.ts';

const { given, siteTo, open, present, statusAfter, at } = of;

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
    expect(present(...delisted, of.voided).history.at(-1)).toMatchObject({ status: 'delisted', plaque: 'void' });
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
