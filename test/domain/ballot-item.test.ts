// The item to be voted on: what is proposed in which order, what has to be explained, and who votes on it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PrepareBallot } from '#domain/ballot/decide.ts';
import { departsFromRank } from '#domain/ballot/order.ts';
import type { Proposal } from '#domain/ballot/state.ts';
import { ApplicationId, type PersonId } from '#domain/values.ts';
import * as on from '../support/ballot.ts';
import { applicationId } from '../support/papers.ts';
import * as persons from '../support/persons.ts';
import { roundBut } from '../support/round.ts';

const { given, ballotTo, commands, luoDan, proposals } = on;
const { caoZheng, jiangSiqi, songYan } = persons;

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
