// A public notice: its days, its two persons, and what of it everybody reads.
import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, system } from '#domain/actor.ts';
import { mayReadPublicity, type PublicityCommandType } from '#domain/publicity/rules.ts';
import { type PublicityStatus, publicityStatuses } from '#domain/publicity/state.ts';
import type { Instant } from '#domain/values.ts';
import * as days from '../support/days.ts';
import { ballotId } from '../support/papers.ts';
import * as persons from '../support/persons.ts';
import { commands, contentHash, draftedBy, given, publicity, publicityTo } from '../support/publicity.ts';
import { roundBut } from '../support/round.ts';

const { jiangSiqi, songYan, qiuHui } = persons;

type Row = {
  readonly by: readonly Role[];
  readonly asked: Actor;
  readonly at: Instant;
  readonly while: readonly PublicityStatus[];
};
const table: Readonly<Record<PublicityCommandType, Row>> = {
  draftPublicity: {
    by: ['operator', 'bureau'],
    asked: jiangSiqi,
    at: days.eveOfThePublicNotice,
    while: ['absent', 'draft'],
  },
  openPublicity: { by: ['bureau'], asked: songYan, at: days.eveOfThePublicNotice, while: ['draft'] },
  endPublicity: { by: ['system'], asked: system, at: days.firstSecondAfterThePublicNotice, while: ['open'] },
};
const rows = Object.entries(table) as [PublicityCommandType, Row][];

describe('who may do what to a public notice, and when', () => {
  test.each(rows)('%s is done in these statuses and in no other', (command, row) => {
    for (const status of publicityStatuses) {
      const { decision } = given(...publicityTo[status]).when(commands[command], row.asked, { at: row.at });
      expect([status, decision.accepted]).toEqual([status, row.while.includes(status)]);
    }
  });

  test.each(rows)('%s is for these roles and for no other', (command, row) => {
    const [status = 'absent'] = row.while;
    for (const role of roles) {
      const asked = given(...publicityTo[status]).when(
        commands[command],
        { ...row.asked, roles: [role] },
        { at: row.at },
      );
      if (!row.by.includes(role)) asked.thenRefused('not_permitted');
      else expect([role, asked.decision.accepted]).toEqual([role, true]);
    }
  });
});

describe('the days of a public notice', () => {
  const draft = (otherwise: Partial<typeof publicity>, workingDays?: number) =>
    given().when(
      {
        type: 'draftPublicity',
        publicity: { ...publicity, ...otherwise },
        ...(workingDays === undefined ? {} : { workingDays }),
      },
      jiangSiqi,
    );

  test('are five working days, the first of them counted: from the 9th to the 20th around the Spring Festival', () => {
    draft({}).then({ type: 'publicityDrafted', ...publicity, lastDay: days.day('2021-02-20') });
    const from = (firstDay: string) => {
      const { decision } = draft({ firstDay: days.day(firstDay) });
      const [event] = decision.accepted ? decision.events : [];
      return event?.type === 'publicityDrafted' ? event.lastDay : undefined;
    };
    expect(from('2021-02-08')).toBe('2021-02-19');
    expect(from('2021-03-01')).toBe('2021-03-05');
  });

  test('may be more than the round asks for, and never fewer', () => {
    draft({}, 7).then({ type: 'publicityDrafted', ...publicity, lastDay: days.day('2021-02-23') });
    draft({}, 4).thenRefused('publicity_too_short');
  });

  test('are not reckoned in a year nobody knows', () => {
    draft({ firstDay: days.day('2022-02-09') }).thenRefused('calendar_unknown');
  });

  test('begin with a notice that is up: it is opened on the first day at the latest', () => {
    const open = given(...publicityTo.draft);
    const lastMoment = days.inShenzhen('2021-02-09 23:59:59.999');
    expect(open.when(commands.openPublicity, songYan, { at: lastMoment }).decision.accepted).toBe(true);
    open
      .when(commands.openPublicity, songYan, { at: days.inShenzhen('2021-02-10 00:00:00.000') })
      .thenRefused('publicity_day_passed');
  });

  test('end at 24:00 of the last', () => {
    const open = given(...publicityTo.open);
    open
      .when(commands.endPublicity, system, { at: days.lastSecondOfThePublicNotice })
      .thenRefused('publicity_not_over');
    open
      .when(commands.endPublicity, system, { at: days.firstSecondAfterThePublicNotice })
      .then({ type: 'publicityEnded', lastDay: days.day('2021-02-20') });
  });
});

describe('a public notice', () => {
  const draft = (otherwise: Partial<typeof publicity>) =>
    given().when({ type: 'draftPublicity', publicity: { ...publicity, ...otherwise } }, jiangSiqi);

  test('names two telephones, somebody, each once', () => {
    const phones = { enquiries: '0755-25832101', supervision: '0755-25832101' };
    draft({ phones }).thenRefused('invalid_request', { 'phones.supervision': 'same_as_other' });
    draft({ phones: { ...phones, enquiries: ' ' } }).thenRefused('invalid_request', { enquiries: 'required' });
    draft({ entries: [] }).thenRefused('invalid_request', { applications: 'too_few' });
    draft({ entries: [...publicity.entries, ...publicity.entries] }).thenRefused('invalid_request', {
      'applications.1': 'already_exists',
    });
    draft({ title: { zh: '', en: 'Public notice' } }).thenRefused('invalid_request', { 'title.zh': 'required' });
  });

  test('is opened by another person than drafted it, with the resolution signed, and frozen with its hash', () => {
    const ofTheBureau = given(draftedBy(songYan));
    ofTheBureau.when(commands.openPublicity, songYan).thenRefused('two_persons_needed');
    ofTheBureau.when(commands.openPublicity, qiuHui).then({ type: 'publicityOpened', contentHash });
    given(...publicityTo.draft)
      .when({ type: 'openPublicity', contentHash, unsigned: [ballotId] }, songYan)
      .thenRefused('resolution_missing');
    expect(given(...publicityTo.open).state).toMatchObject({ contentHash, openedBy: songYan.id });
  });

  test('is not part of a programme that does without', () => {
    const plain = roundBut((copy) => {
      delete copy.publicity;
    });
    given().when(commands.draftPublicity, jiangSiqi, { round: plain }).thenRefused('not_in_this_programme');
  });

  test('is read by the staff while it is a draft, and by no applicant or evaluator', () => {
    const readers = Object.values(persons.oneOfEachRole).filter((reader) =>
      mayReadPublicity(given(...publicityTo.draft).state, reader),
    );
    expect(readers.flatMap(({ roles: held }) => held).sort()).toEqual(
      ['bureau', 'clerk', 'leader', 'operator', 'steering'].sort(),
    );
  });
});
