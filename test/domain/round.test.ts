import { describe, expect, test } from '@jest/globals';
import { type Actor, type Role, roles } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import { mayReadRound, type RoundCommand, roundRules } from '#domain/round/decide.ts';
import type { RoundState } from '#domain/round/state.ts';
import * as days from '../support/days.ts';
import { jiangSiqi, oneOfEachRole, qiuHui, songYan } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';
import * as written from '../support/written-round.ts';

const { given, event, later, reason, firstHash, secondHash, drafted, published, amended, commands, lives } = written;
const closedTooEarly = roundBut((copy) => {
  copy.closesOn = days.day('2020-12-01');
});

describe('who may do what to a round, and when', () => {
  test.each<[RoundCommand['type'], readonly Role[], readonly RoundState['status'][], RoundState['status']]>([
    ['writeRound', ['operator', 'bureau'], ['absent', 'draft'], 'draft'],
    ['cloneRound', ['operator', 'bureau'], ['absent'], 'draft'],
    ['publishRound', ['bureau'], ['draft'], 'published'],
    ['amendRound', ['bureau'], ['published'], 'published'],
  ])('%s is for %j, while it is %j', (command, allowed, statuses, leadsTo) => {
    for (const status of ['absent', 'draft', 'published'] as const) {
      for (const role of roles) {
        const asked = given(...lives[status]).when(commands[command], { ...qiuHui, roles: [role] });
        if (!allowed.includes(role)) asked.thenRefused('not_permitted');
        else if (!statuses.includes(status))
          asked.thenRefused(
            command === 'cloneRound' ? 'already_exists' : status === 'absent' ? 'round_not_found' : 'wrong_status',
          );
        else expect(asked.decision.accepted).toBe(true);
      }
    }
    expect(roundRules[command].leadsTo).toEqual([leadsTo]);
  });

  test('buttons are offered for what would be accepted', () => {
    const offered = (status: keyof typeof lives, person: Actor) =>
      allowedActions(roundRules, given(...lives[status]).state, person, { at: days.dayOfTheNotice });
    expect(offered('draft', songYan)).toEqual(['writeRound']);
    expect(offered('draft', qiuHui)).toEqual(['writeRound', 'publishRound']);
    expect(offered('published', songYan)).toEqual(['amendRound']);
  });
});

describe('a round', () => {
  test('is written and written again, with faults in it as long as it is a draft', () => {
    given().when(commands.writeRound, jiangSiqi).then({ type: 'roundDrafted', document: round });
    given(drafted)
      .when({ type: 'writeRound', document: closedTooEarly }, songYan)
      .then({ type: 'roundDrafted', document: closedTooEarly });
    expect(given(drafted).state).toEqual({ status: 'draft', id: round.id, document: round, writtenBy: songYan.id });
  });

  test('is published by somebody else than its last writer', () => {
    given(drafted).when(commands.publishRound, songYan).thenRefused('two_persons_needed');
    given(drafted).when(commands.publishRound, qiuHui).then({ type: 'roundPublished', contentHash: firstHash });
    const rewritten = event({ type: 'roundDrafted', document: later }, qiuHui, days.dayOfTheNotice);
    given(drafted, rewritten).when(commands.publishRound, qiuHui).thenRefused('two_persons_needed');
    given(drafted, rewritten)
      .when(commands.publishRound, songYan)
      .then({ type: 'roundPublished', contentHash: firstHash });
  });

  test('is published without a fault, and every fault is said by its path', () => {
    const faulty = event({ type: 'roundDrafted', document: closedTooEarly }, songYan, days.dayOfTheNotice);
    const asked = given(faulty).when(commands.publishRound, qiuHui);
    asked.thenRefused('round_invalid', { closesOn: 'round_invalid' });
    expect(asked.decision).toMatchObject({ refusal: { faults: [{ detail: 'closesOn is before opensOn' }] } });
  });

  test('is frozen as its first version when it is published', () => {
    expect(given(drafted, published).state).toEqual({
      status: 'published',
      id: round.id,
      document: round,
      roundVersion: 1,
      contentHash: firstHash,
      publishedAt: days.dayOfTheNotice,
    });
  });

  test('is amended with a reason, without a fault', () => {
    const { amendRound } = commands;
    given(drafted, published)
      .when(amendRound, qiuHui)
      .then({ type: 'roundAmended', document: later, contentHash: secondHash, reason });
    given(drafted, published)
      .when({ ...amendRound, reason: ' ' }, qiuHui)
      .thenRefused('reason_missing');
    given(drafted, published)
      .when({ ...amendRound, document: closedTooEarly }, qiuHui)
      .thenRefused('round_invalid', { closesOn: 'round_invalid' });
  });

  test('has one version more with every amendment, and keeps the day it was published', () => {
    const { state } = given(drafted, published, amended(secondHash), amended('3d'.repeat(32)));
    expect(state).toEqual({
      status: 'published',
      id: round.id,
      document: later,
      roundVersion: 3,
      contentHash: '3d'.repeat(32),
      publishedAt: days.dayOfTheNotice,
    });
  });

  test('is read by the office while it is a draft, and by everybody once it is published', () => {
    const readers = (status: keyof typeof lives) =>
      roles.filter((role) => mayReadRound(given(...lives[status]).state, oneOfEachRole[role]));
    expect(readers('draft')).toEqual(['clerk', 'operator', 'leader', 'steering', 'bureau']);
    expect(readers('published')).toEqual(roles);
  });
});
