// Who may do what to a ballot, and when; and that preparing, marking and deciding are three persons' work.
import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles } from '#domain/actor.ts';
import type { BallotCommandType } from '#domain/ballot/rules.ts';
import { type BallotStatus, ballotStatuses } from '#domain/ballot/state.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import * as on from '../support/ballot.ts';
import * as persons from '../support/persons.ts';

const { given, ballotTo, commands, pengYaqin, luoDan } = on;
const { caoZheng, jiangSiqi, songYan } = persons;

type Row = {
  readonly by: readonly Role[];
  readonly asked: Actor;
  readonly while: readonly BallotStatus[];
};

/** The table once more, written down by hand. */
const table: Readonly<Record<BallotCommandType, Row>> = {
  prepareBallot: { by: ['operator'], asked: jiangSiqi, while: ['absent', 'prepared'] },
  enterMembers: { by: ['bureau'], asked: songYan, while: ['prepared', 'seated'] },
  openBallot: { by: ['steering', 'bureau'], asked: caoZheng, while: ['seated'] },
  recuseFromBallot: { by: ['steering'], asked: luoDan, while: ['seated', 'open'] },
  castVote: { by: ['steering'], asked: luoDan, while: ['open'] },
  closeBallot: { by: ['steering', 'bureau'], asked: caoZheng, while: ['open'] },
  voidBallot: { by: ['bureau'], asked: songYan, while: ['prepared', 'seated', 'open'] },
  recordResolution: { by: ['operator', 'bureau'], asked: jiangSiqi, while: ['carried', 'not_carried'] },
};
const rows = Object.entries(table) as [BallotCommandType, Row][];

describe('who may do what to a ballot, and when', () => {
  test.each(rows)('%s is done in these statuses and in no other', (command, row) => {
    for (const status of ballotStatuses) {
      const { decision } = given(...ballotTo[status]).when(commands[command], row.asked);
      expect([status, decision.accepted]).toEqual([status, row.while.includes(status)]);
    }
  });

  test.each(rows)('%s is for these roles and for no other', (command, row) => {
    const [status = 'absent'] = row.while;
    for (const role of roles) {
      const asked = given(...ballotTo[status]).when(commands[command], { ...row.asked, roles: [role] });
      if (!row.by.includes(role)) asked.thenRefused('not_permitted');
      else expect([role, asked.decision.accepted]).toEqual([role, true]);
    }
  });
});

describe('preparing, marking and deciding are three persons’ work', () => {
  const also = (person: Actor, ...more: readonly Role[]): Actor => ({ ...person, roles: [...person.roles, ...more] });
  const open = given(...ballotTo.open);
  const scorer = given(
    on.prepared,
    on.event(
      {
        type: 'ballotMembersEntered',
        chair: caoZheng.id,
        members: on.members,
        excluded: [{ id: luoDan.id, ground: 'onPanel' }],
      },
      songYan,
    ),
    on.opened,
  );

  const separation: readonly (readonly [who: string, ballot: typeof open, person: Actor, RefusalCode])[] = [
    ['the operator', open, jiangSiqi, 'not_permitted'],
    ['the operator who is a member too', open, also(luoDan, 'operator'), 'separation_of_duties'],
    ['the head of the evaluation group', open, persons.yeWenqing, 'not_permitted'],
    ['the head of the evaluation group who is a member too', open, also(luoDan, 'leader'), 'separation_of_duties'],
    ['an evaluator', open, persons.gaoYuan, 'not_permitted'],
    ['an evaluator who is a member too', open, also(luoDan, 'evaluator'), 'separation_of_duties'],
    ['a member who sat on a panel of one of the applications', scorer, luoDan, 'conflict_of_interest'],
    ['the Bureau', open, songYan, 'not_permitted'],
    [
      'somebody of the group who is no member for this item',
      open,
      { ...luoDan, id: persons.qiuHui.id },
      'not_a_member',
    ],
  ];

  test.each(separation)('%s does not vote', (_who, ballot, person, code) => {
    ballot.when(commands.castVote, person).thenRefused(code);
  });

  test('whoever prepared the item is no member of it', () => {
    const members = [...on.members.slice(1), jiangSiqi.id];
    given(...ballotTo.prepared)
      .when({ type: 'enterMembers', chair: pengYaqin.id, members, excluded: [] }, songYan)
      .thenRefused('members_invalid', { 'members.4': 'separation_of_duties' });
  });

  test('nobody who prepares, leads or marks may open or close it either, unless the Bureau asked them to preside', () => {
    for (const person of [jiangSiqi, persons.yeWenqing, persons.gaoYuan]) {
      given(...ballotTo.seated)
        .when(commands.openBallot, person)
        .thenRefused('not_permitted');
      open.when(commands.closeBallot, person).thenRefused('not_permitted');
    }
    open.when(commands.closeBallot, luoDan).thenRefused('chair_or_bureau_needed');
  });
});
