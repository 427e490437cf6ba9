// The vote itself: cast by name, counted at the close, and shown to whom.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#domain/actor.ts';
import { lackingIn, tallyOf } from '#domain/ballot/decide.ts';
import { ballotRules, mayReadBallot } from '#domain/ballot/rules.ts';
import { type BallotEvent, type BallotStatus, type Member, votes } from '#domain/ballot/state.ts';
import { ballotView } from '#domain/ballot/view.ts';
import type { Recorded } from '#domain/decider.ts';
import { PersonId } from '#domain/values.ts';
import * as on from '../support/ballot.ts';
import * as days from '../support/days.ts';
import * as persons from '../support/persons.ts';
import { round } from '../support/round.ts';

const { given, ballotTo, commands, pengYaqin, panZhiyuan, fanYiming, luoDan } = on;
const { caoZheng, jiangSiqi, songYan } = persons;

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
