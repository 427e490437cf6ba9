// The steering group's vote: who prepares, who votes, what is counted, and what follows.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, type Role, roles } from '#domain/actor.ts';
import { lackingIn, type PrepareBallot, tallyOf } from '#domain/ballot/decide.ts';
import { departsFromRank } from '#domain/ballot/order.ts';
import { type BallotCommandType, ballotRules, mayReadBallot } from '#domain/ballot/rules.ts';
import {
  type BallotEvent,
  type BallotStatus,
  ballotStatuses,
  type Member,
  type Proposal,
  votes,
} from '#domain/ballot/state.ts';
import { ballotView } from '#domain/ballot/view.ts';
import type { Recorded } from '#domain/decider.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { ApplicationId, PersonId } from '#domain/values.ts';
import * as on from '../support/ballot.ts';
import * as days from '../support/days.ts';
import { applicationId } from '../support/papers.ts';
import * as persons from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';

const { given, ballotTo, commands, pengYaqin, panZhiyuan, fanYiming, luoDan, proposals } = on;
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

describe('the item', () => {
  const prepare = (otherwise: Partial<PrepareBallot>) =>
    given().when({ ...commands.prepareBallot, ...otherwise }, jiangSiqi);
  const swapped: readonly Proposal[] = [
    { applicationId, decision: 'reserve', order: 1, reason: '场地租期将满' },
    { applicationId: on.second, decision: 'select', reason: '展示覆盖全领域' },
    { applicationId: on.third, decision: 'not_select', reason: '得分低于前两名' },
  ];
  const nobody = proposals.map(
    ({ applicationId: id }): Proposal => ({ applicationId: id, decision: 'not_select', reason: '未达示范水平' }),
  );

  test('holds every recommended application of the field, in the order of marks', () => {
    prepare({}).then({ type: 'ballotPrepared', ...on.ballot, entries: on.entries });
    prepare({ proposals: proposals.slice(0, 2) }).thenRefused('ballot_invalid', { proposals: 'required' });
    const stranger: Proposal = {
      applicationId: ApplicationId.parse('X'.repeat(26)),
      decision: 'not_select',
      reason: '未获推荐',
    };
    prepare({ proposals: [...proposals, stranger] }).thenRefused('ballot_invalid', {
      'proposals.3': 'application_not_found',
    });
    const [first] = proposals;
    prepare({ proposals: [...proposals, ...(first === undefined ? [] : [first])] }).thenRefused('ballot_invalid', {
      'proposals.3': 'already_exists',
    });
  });

  test('gives a reason for each', () => {
    const silent = proposals.map((proposal, i) => (i === 1 ? { ...proposal, reason: ' ' } : proposal));
    prepare({ proposals: silent }).thenRefused('ballot_invalid', { 'proposals.1.reason': 'reason_missing' });
  });

  test('departs from the order only with a written reason', () => {
    prepare({ proposals: swapped }).thenRefused('ballot_invalid', { departureReason: 'reason_missing' });
    const ballot = { ...on.ballot, departureReason: '排序第一的单位场地租期不足三年' };
    expect(prepare({ proposals: swapped, ballot }).decision.accepted).toBe(true);
  });

  test('leaves a field empty only with a reason, rather than lowering the bar (宁缺毋滥)', () => {
    prepare({ proposals: nobody }).thenRefused('ballot_invalid', { emptyReason: 'reason_missing' });
    const ballot = { ...on.ballot, emptyReason: '宁缺毋滥' };
    expect(prepare({ proposals: nobody, ballot }).decision.accepted).toBe(true);
    expect(prepare({ ranking: [], proposals: [], ballot }).decision.accepted).toBe(true);
  });

  test('proposes no more than there are places', () => {
    prepare({ placesTaken: 1 }).thenRefused('no_place_left');
    expect(prepare({ placesTaken: 1, proposals: nobody }).decision.accepted).toBe(true);
  });

  test('counts its reserves from one, without a gap', () => {
    const gap = proposals.map((proposal) => (proposal.decision === 'reserve' ? { ...proposal, order: 2 } : proposal));
    prepare({ proposals: gap }).thenRefused('ballot_invalid', { proposals: 'wrong_format' });
  });

  test('is of a field the round has', () => {
    prepare({ ballot: { ...on.ballot, fieldCode: 'OCEANS' } }).thenRefused('invalid_request', {
      fieldCode: 'unknown_option',
    });
  });

  test('has forty applications at most, so that all of them can be written at once', () => {
    const many = Array.from({ length: 41 }, (_, i) => ({
      applicationId: ApplicationId.parse(String(i).padStart(26, '0')),
      number: `SFD-2020-EC-${i}`,
      organisation: '51440300XXXX000193',
      rank: i + 1,
      final: 9000 - i,
    }));
    const all = many.map(
      ({ applicationId: id }): Proposal => ({
        applicationId: id,
        decision: 'not_select',
        reason: '未达示范水平',
      }),
    );
    const ballot = { ...on.ballot, emptyReason: '宁缺毋滥' };
    prepare({ ballot, ranking: many, proposals: all }).thenRefused('ballot_invalid', { proposals: 'too_many' });
    const forty = { ranking: many.slice(0, 40), proposals: all.slice(0, 40) };
    expect(prepare({ ballot, ...forty }).decision.accepted).toBe(true);
  });
});

describe('the members', () => {
  const enter = (members: readonly PersonId[], chair = caoZheng.id) =>
    given(...ballotTo.prepared).when({ type: 'enterMembers', chair, members, excluded: [] }, songYan);

  test('are as many as the round asks for, each once, the chair among them', () => {
    enter(on.members.slice(0, 2)).thenRefused('members_invalid', { members: 'too_few' });
    enter([...on.members, caoZheng.id]).thenRefused('members_invalid', { 'members.5': 'already_exists' });
    enter(on.members.slice(1)).thenRefused('members_invalid', { chair: 'not_a_member' });
    const few = roundBut((copy) => {
      copy.decision.members.most = 4;
    });
    given(...ballotTo.prepared)
      .when(commands.enterMembers, songYan, { round: few })
      .thenRefused('members_invalid', { members: 'too_many' });
  });

  test('who have to stand back are out of the item from the start, and others are not named', () => {
    const excluded = [
      { id: luoDan.id, ground: 'register' },
      { id: persons.gaoYuan.id, ground: 'onPanel' },
    ] as const;
    given(...ballotTo.prepared)
      .when({ ...commands.enterMembers, excluded }, songYan)
      .then({
        type: 'ballotMembersEntered',
        chair: caoZheng.id,
        members: on.members,
        excluded: [{ id: luoDan.id, ground: 'register' }],
      });
  });
});

describe('a vote', () => {
  const open = given(on.prepared, on.seated, on.opened);

  test('is cast by name, once, and never changed', () => {
    open
      .when({ type: 'castVote', vote: 'against', standsBack: false }, luoDan)
      .then({ type: 'voteCast', vote: 'against' });
    given(...ballotTo.open)
      .when({ type: 'castVote', vote: 'against', standsBack: false }, pengYaqin)
      .thenRefused('already_voted');
  });

  test('is not cast by whom the register tells to stand back since', () => {
    open.when({ type: 'castVote', vote: 'for', standsBack: true }, luoDan).thenRefused('conflict_of_interest');
  });

  test('is not cast by who stepped aside, who neither presides nor reads any more', () => {
    const aside = given(on.prepared, on.seated, on.opened, on.stoodBack(caoZheng));
    aside.when(commands.castVote, caoZheng).thenRefused('conflict_of_interest');
    aside.when(commands.closeBallot, caoZheng).thenRefused('conflict_of_interest');
    expect(mayReadBallot(aside.state, caoZheng)).toBe(false);
    expect(mayReadBallot(aside.state, pengYaqin)).toBe(true);
  });

  test('is not taken back by stepping aside', () => {
    given(...ballotTo.open)
      .when(commands.recuseFromBallot, pengYaqin)
      .thenRefused('already_voted');
    open.when({ type: 'recuseFromBallot', reason: '' }, pengYaqin).thenRefused('reason_missing');
  });
});

describe('the count', () => {
  const count = (...more: readonly Recorded<BallotEvent>[]) =>
    given(on.prepared, on.seated, on.opened, ...more).when(commands.closeBallot, caoZheng);
  const all = { members: 5, recused: 0 };

  test('carries with two thirds taking part and more than half of all members agreeing', () => {
    given(...ballotTo.open)
      .when(commands.closeBallot, caoZheng)
      .then({ type: 'ballotCarried', tally: on.tally });
    count(on.cast(caoZheng), on.cast(pengYaqin), on.cast(panZhiyuan)).then({
      type: 'ballotNotCarried',
      tally: { ...all, present: 3, for: 3, against: 0, abstain: 0 },
      lacking: 'quorum',
    });
    count(on.cast(caoZheng), on.cast(pengYaqin), on.cast(panZhiyuan, 'against'), on.cast(fanYiming, 'abstain')).then({
      type: 'ballotNotCarried',
      tally: { ...all, present: 4, for: 2, against: 1, abstain: 1 },
      lacking: 'majority',
    });
  });

  test('leaves the recused out of the quorum; more than half of all members is asked for all the same', () => {
    const aside = [on.stoodBack(luoDan), on.stoodBack(fanYiming)];
    count(...aside, on.cast(caoZheng), on.cast(pengYaqin), on.cast(panZhiyuan)).then({
      type: 'ballotCarried',
      tally: { members: 5, recused: 2, present: 3, for: 3, against: 0, abstain: 0 },
    });
    count(...aside, on.cast(caoZheng), on.cast(pengYaqin)).then({
      type: 'ballotNotCarried',
      tally: { members: 5, recused: 2, present: 2, for: 2, against: 0, abstain: 0 },
      lacking: 'majority',
    });
  });

  test('does not carry beyond the places that are left by then', () => {
    given(...ballotTo.open)
      .when({ type: 'closeBallot', placesTaken: 1 }, caoZheng)
      .thenRefused('no_place_left');
  });

  test('never carries without the quorum and the majority, whoever votes how', () => {
    const member = fc.record({ vote: fc.option(fc.constantFrom(...votes)), recused: fc.boolean() });
    fc.assert(
      fc.property(fc.array(member, { minLength: 3, maxLength: 25 }), (drawn) => {
        const members = drawn.map(({ vote, recused }, i): Member => {
          const id = PersonId.parse(`member-${i}`);
          if (recused) return { id, recused: 'declared' };
          return vote === null ? { id } : { id, vote };
        });
        const tally = tallyOf(members);
        const carried = lackingIn(tally, round.decision) === undefined;
        const able = members.filter(({ recused }) => recused === undefined).length;
        expect(tally.for + tally.against + tally.abstain).toBe(tally.present);
        expect(carried).toBe(tally.present * 3 >= able * 2 && tally.for * 2 > members.length);
      }),
    );
  });
});

test('an order departs exactly where somebody comes off better than a better mark, equals aside', () => {
  const drawn = fc.array(fc.record({ rank: fc.integer({ min: 1, max: 4 }), place: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(drawn, (given) => {
      const entries = given.map(({ rank, place }, i) => {
        const id = ApplicationId.parse(String(i).padStart(26, '0'));
        const common = { rank, applicationId: id, reason: '理由' };
        if (place === 0) return { ...common, decision: 'select' as const };
        return place === 3
          ? { ...common, decision: 'not_select' as const }
          : { ...common, decision: 'reserve' as const, order: place };
      });
      const fair = [...given].sort((a, b) => a.rank - b.rank || a.place - b.place);
      const falls = fair.some(
        (one, i) => i > 0 && (fair[i - 1]?.place ?? 0) > one.place && one.rank !== fair[i - 1]?.rank,
      );
      expect(departsFromRank(entries)).toBe(falls);
    }),
  );
});

describe('what is seen of a ballot', () => {
  const seen = (status: BallotStatus, reader: Actor) => {
    const { state } = given(...ballotTo[status]);
    if (state.status === 'absent') throw new Error('there is nothing to see');
    return ballotView(state, reader, { at: days.dayOfTheSelection, round });
  };

  test('is one’s own vote until it is closed, and every vote by name from then on', () => {
    const shown = (status: BallotStatus, reader: Actor) =>
      seen(status, reader).members?.flatMap((member) => ('vote' in member ? [member.id] : []));
    expect(shown('open', pengYaqin)).toEqual([pengYaqin.id]);
    expect(shown('open', jiangSiqi)).toEqual([]);
    expect(shown('carried', jiangSiqi)).toEqual(on.members.slice(0, 4));
  });

  test('is for the operator, the Bureau and the members; the evaluation group reads none', () => {
    const readers = [
      jiangSiqi,
      songYan,
      luoDan,
      persons.yeWenqing,
      persons.gaoYuan,
      persons.zhouMin,
      persons.linXiaoman,
    ];
    const may = readers.filter((reader) => mayReadBallot(given(...ballotTo.open).state, reader));
    expect(may).toEqual([jiangSiqi, songYan, luoDan]);
  });

  test('is the signed resolution, recorded once with what was said', () => {
    given(...ballotTo.carried)
      .when(commands.recordResolution, jiangSiqi)
      .then({ type: 'resolutionRecorded', ...on.resolution });
    given(...ballotTo.carried, on.signed)
      .when(commands.recordResolution, jiangSiqi)
      .thenRefused('step_already_taken');
    given(...ballotTo.carried)
      .when({ type: 'recordResolution', resolution: { ...on.resolution, minutes: '' } }, jiangSiqi)
      .thenRefused('reason_missing');
  });

  test('leads where the rules say', () => {
    expect(ballotRules.closeBallot.leadsTo).toEqual(['carried', 'not_carried']);
    given(...ballotTo.open)
      .when({ type: 'voidBallot', reason: ' ' }, songYan)
      .thenRefused('reason_missing');
  });
});
