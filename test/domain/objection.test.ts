// An objection: raised under a name nobody else learns, in time, heard, answered.
import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles, visitor } from '#domain/actor.ts';
import { type Recorded, refuse } from '#domain/decider.ts';
import { mayReadObjection, type ObjectionCommandType } from '#domain/objection/rules.ts';
import { type ObjectionEvent, type ObjectionStatus, objectionStatuses } from '#domain/objection/state.ts';
import { objectionView } from '#domain/objection/view.ts';
import type { Instant } from '#domain/values.ts';
import * as days from '../support/days.ts';
import * as on from '../support/objection.ts';
import * as persons from '../support/persons.ts';
import { springOf2021 } from '../support/publicity.ts';

const { given, objectionTo, commands, filing } = on;
const { linXiaoman, songYan, qiuHui, fengLi, caoZheng } = persons;

type Row = {
  readonly by: readonly Role[];
  readonly asked: Actor;
  readonly at: Instant;
  readonly while: readonly ObjectionStatus[];
  readonly after?: readonly Recorded<ObjectionEvent>[];
};
const investigating = { at: days.morningOf('2021-02-24'), while: ['investigating'] } as const;
const table: Readonly<Record<ObjectionCommandType, Row>> = {
  fileObjection: { by: ['visitor'], asked: visitor, at: days.dayOfTheObjection, while: ['absent'] },
  registerObjection: { by: ['clerk', 'bureau'], asked: fengLi, at: days.dayOfTheConfirmation, while: ['absent'] },
  acceptObjection: { by: ['bureau'], asked: songYan, at: days.dayOfTheObjection, while: ['filed'] },
  refuseObjection: { by: ['bureau'], asked: songYan, at: days.dayOfTheObjection, while: ['filed'] },
  askExtension: { by: ['bureau'], asked: songYan, ...investigating },
  approveExtension: { by: ['bureau'], asked: qiuHui, ...investigating, after: [on.extensionAsked] },
  giveStatement: { by: ['applicant'], asked: linXiaoman, ...investigating },
  dismissObjection: { by: ['bureau'], asked: songYan, ...investigating },
  upholdObjection: { by: ['steering', 'bureau'], asked: qiuHui, ...investigating, after: [on.heard] },
};
const rows = Object.entries(table) as [ObjectionCommandType, Row][];

describe('who may do what to an objection, and when', () => {
  test.each(rows)('%s is done in these statuses and in no other', (command, row) => {
    for (const status of objectionStatuses) {
      const asked = given(...objectionTo[status], ...(row.after ?? []));
      const { decision } = asked.when(commands[command], row.asked, { at: row.at });
      expect([status, decision.accepted]).toEqual([status, row.while.includes(status)]);
    }
  });

  test.each(rows)('%s is for these roles and for no other', (command, row) => {
    const [status = 'absent'] = row.while;
    for (const role of roles) {
      const asked = given(...objectionTo[status], ...(row.after ?? [])).when(
        commands[command],
        { ...row.asked, roles: [role] },
        { at: row.at },
      );
      if (!row.by.includes(role)) asked.thenRefused('not_permitted');
      else expect([role, asked.decision.accepted]).toEqual([role, true]);
    }
  });
});

describe('an objection is raised', () => {
  const file = (at: Instant, otherwise: Partial<typeof filing> = {}) =>
    given().when({ ...commands.fileObjection, filing: { ...filing, ...otherwise } }, visitor, { at });
  const post = (postmarkedOn: string) =>
    given().when({ ...commands.registerObjection, postmarkedOn: days.day(postmarkedOn) }, fengLi, {
      at: days.morningOf('2021-02-26'),
    });

  test('from the first moment of the public notice to its last', () => {
    file(days.dayOfTheObjection).then({
      type: 'objectionFiled',
      ...on.objection,
      answerBy: days.day('2021-02-20'),
    });
    expect(file(days.inShenzhen('2021-02-09 00:00:00.000')).decision.accepted).toBe(true);
    expect(file(days.lastSecondOfThePublicNotice).decision.accepted).toBe(true);
    file(days.inShenzhen('2021-02-08 23:59:59.999')).thenRefused('objection_too_early');
    file(days.firstSecondAfterThePublicNotice).thenRefused('objection_too_late');
  });

  test('by a letter that counts from its postmark, however long the post took', () => {
    expect(post('2021-02-20').decision.accepted).toBe(true);
    expect(post('2021-02-09').decision.accepted).toBe(true);
    post('2021-02-21').thenRefused('objection_too_late');
    post('2021-02-08').thenRefused('objection_too_early');
    expect(given(...objectionTo.filed).state).not.toHaveProperty('postmarkedOn');
  });

  test('under a name, with a way to be reached and facts', () => {
    const { name, phone, email } = filing.objector;
    file(days.dayOfTheObjection, { objector: { ...filing.objector, name: ' ' } }).thenRefused('invalid_request', {
      name: 'required',
    });
    file(days.dayOfTheObjection, { objector: { name } }).thenRefused('objection_contact_missing');
    file(days.dayOfTheObjection, { facts: '' }).thenRefused('reason_missing');
    for (const objector of [
      { name, phone: phone ?? '' },
      { name, email: email ?? '' },
    ])
      expect(file(days.dayOfTheObjection, { objector }).decision.accepted).toBe(true);
  });

  test('also where the working days to answer it are not known yet', () => {
    const { decision } = given().when(commands.fileObjection, visitor, { calendar: () => 'unknown' });
    expect(decision).toMatchObject({ accepted: true });
    expect(JSON.stringify(decision)).not.toContain('answerBy');
  });

  test('only where the programme has objections', () => {
    const without = { at: days.dayOfTheObjection, timeZone: 'Asia/Shanghai', calendar: springOf2021 };
    const { initial, decide } = on.objectionDecider;
    expect(decide(initial, commands.fileObjection, visitor, without)).toEqual(refuse('not_in_this_programme'));
    expect(decide(initial, commands.registerObjection, fengLi, without)).toEqual(refuse('not_in_this_programme'));
  });
});

describe('who raised it', () => {
  const identity = ['陆远', '13800138000', 'lu.yuan', '公示地址旁工作', '场地照片三张'];

  test('stands in no event and in no state', () => {
    const filed = given().when(commands.fileObjection, visitor, { at: days.dayOfTheObjection });
    const posted = given().when(commands.registerObjection, fengLi);
    const told = [
      filed.decision,
      posted.decision,
      ...objectionStatuses.map((status) => given(...objectionTo[status]).state),
    ];
    for (const word of identity) expect(JSON.stringify(told)).not.toContain(word);
  });

  test('is in nobody’s view of it; the organisation sees the matters and the answer, and who handles it stays inside', () => {
    const context = { at: days.dayOfTheConfirmation, timeZone: 'Asia/Shanghai', calendar: springOf2021 };
    const seen = (reader: Actor) => {
      const { state } = given(...objectionTo.investigating, on.extensionAsked);
      if (state.status === 'absent') throw new Error('there is nothing to see');
      return objectionView(state, reader, context);
    };
    const shown = seen(linXiaoman);
    expect(Object.keys(shown).sort()).toEqual(
      [
        'allowedActions',
        'applicationId',
        'id',
        'investigateBy',
        'matters',
        'number',
        'publicityId',
        'statementBy',
        'status',
      ].sort(),
    );
    expect(shown.allowedActions).toEqual(['giveStatement']);
    expect(seen(songYan)).toMatchObject({ acceptedBy: songYan.id, extension: { approved: false } });
    for (const reader of [linXiaoman, caoZheng, songYan])
      for (const word of identity) expect(JSON.stringify(seen(reader))).not.toContain(word);
  });

  test('the organisation does not so much as hear of an objection that was not taken up', () => {
    const readers = (status: ObjectionStatus) =>
      [linXiaoman, persons.heYining, caoZheng, songYan, persons.zhouMin, persons.jiangSiqi, visitor].filter((reader) =>
        mayReadObjection(given(...objectionTo[status]).state, reader),
      );
    expect(readers('filed')).toEqual([songYan]);
    expect(readers('refused')).toEqual([songYan]);
    expect(readers('investigating')).toEqual([linXiaoman, caoZheng, songYan]);
  });
});

describe('an investigation', () => {
  test('has ten working days from the day after, and the organisation five to be heard', () => {
    given(...objectionTo.filed)
      .when(commands.acceptObjection, songYan, { at: days.morningOf('2021-02-19') })
      .then({
        type: 'objectionAccepted',
        matters: on.matters,
        investigateBy: days.day('2021-03-04'),
        statementBy: days.day('2021-02-25'),
      });
    given(...objectionTo.filed)
      .when({ type: 'acceptObjection', matters: ' ' }, songYan)
      .thenRefused('reason_missing');
    given(...objectionTo.filed)
      .when(commands.acceptObjection, songYan, { calendar: () => 'unknown' })
      .thenRefused('calendar_unknown');
  });

  test('is extended once, by ten more, with the approval of a second person', () => {
    const asked = given(...objectionTo.investigating, on.extensionAsked);
    asked.when(commands.approveExtension, songYan).thenRefused('two_persons_needed');
    asked
      .when(commands.approveExtension, qiuHui)
      .then({ type: 'investigationExtended', investigateBy: days.day('2021-03-18') });
    asked.when(commands.askExtension, songYan).thenRefused('step_already_taken');
    given(...objectionTo.investigating)
      .when(commands.approveExtension, qiuHui)
      .thenRefused('wrong_status');
    const { state } = given(...objectionTo.investigating, on.extensionAsked, on.extended);
    expect(state).toMatchObject({ investigateBy: '2021-03-18', extension: { approved: true } });
  });

  test('hears the organisation it is about, once, and no other', () => {
    const open = given(...objectionTo.investigating);
    open.when(commands.giveStatement, linXiaoman).then({ type: 'statementGiven', statement: on.statement });
    open.when(commands.giveStatement, persons.heYining).thenRefused('objection_not_found');
    given(...objectionTo.investigating, on.heard)
      .when(commands.giveStatement, linXiaoman)
      .thenRefused('step_already_taken');
  });

  test('is not upheld before the organisation was heard, or let its time pass', () => {
    const open = given(...objectionTo.investigating);
    const inTime = { at: days.inShenzhen('2021-02-25 23:59:59.999') };
    open.when(commands.upholdObjection, qiuHui, inTime).thenRefused('not_heard_yet');
    const over = { at: days.inShenzhen('2021-02-26 00:00:00.000') };
    open
      .when(commands.upholdObjection, qiuHui, over)
      .then({ type: 'objectionUpheld', answer: commands.upholdObjection.answer });
    expect(
      given(...objectionTo.investigating, on.heard).when(commands.upholdObjection, caoZheng, inTime).decision.accepted,
    ).toBe(true);
  });

  test('is not upheld by the one who took it up', () => {
    given(...objectionTo.investigating, on.heard)
      .when(commands.upholdObjection, songYan)
      .thenRefused('two_persons_needed');
  });

  test('ends with an answer in writing', () => {
    const heard = given(...objectionTo.investigating, on.heard);
    heard.when({ type: 'dismissObjection', answer: '' }, songYan).thenRefused('reason_missing');
    heard.when({ type: 'upholdObjection', answer: '\n' }, qiuHui).thenRefused('reason_missing');
    given(...objectionTo.filed)
      .when({ type: 'refuseObjection', reason: '' }, songYan)
      .thenRefused('reason_missing');
    expect(given(...objectionTo.dismissed).state).toMatchObject({ answer: commands.dismissObjection.answer });
  });
});
