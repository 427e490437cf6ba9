// Rounds on the real engine: the version in force is at most a minute old, and every version that was stays readable.
import { expect, test } from '@jest/globals';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import * as aggregates from '#app/aggregates.ts';
import { step } from '#app/execute.ts';
import type { SideRecord } from '#app/ports.ts';
import { accept } from '#domain/decider.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { RoundEvent } from '#domain/round/state.ts';
import { RoundId } from '#domain/values.ts';
import { round } from '../support/round.ts';
import { amended, drafted, firstHash, later, published, secondHash } from '../support/written-round.ts';
import { press, programme } from './appending.ts';
import { programmeTable } from './tables.ts';

const happen = async (id: RoundId, event: RoundEvent, also: readonly SideRecord[] = []) => {
  const before = await programme.load('round', id, aggregates.rounds.initial);
  await programme.commit([
    { ...step(aggregates.rounds, id, before, accept(event), press(before.version)).change, also },
  ]);
};
const keep = (id: RoundId, version: number, document: RoundDocument, contentHash: string): SideRecord[] => [
  { roundVersion: { roundId: id, version }, document, contentHash },
];
const publish = async (name: string): Promise<RoundId> => {
  const id = RoundId.parse(name);
  await happen(id, drafted);
  await happen(id, published, keep(id, 1, round, firstHash));
  return id;
};
const amend = (id: RoundId) => happen(id, amended(secondHash), keep(id, 2, later, secondHash));

const openedAt = (start: number) => {
  const clock = { now: start };
  return { clock, rounds: roundsIn(programmeTable, () => clock.now) };
};

test('a round is in force from its publication, not before', async () => {
  const { rounds } = openedAt(0);
  const id = RoundId.parse('not-yet');
  expect(await rounds.inForce(id)).toBeUndefined();
  await happen(id, drafted);
  expect(await rounds.inForce(id)).toBeUndefined();
  await happen(id, published, keep(id, 1, round, firstHash));
  expect(await rounds.inForce(id)).toEqual({ document: round, roundVersion: 1 });
});

test('an amendment is seen within a minute, by a new reader at once', async () => {
  const id = await publish('amended');
  const { clock, rounds } = openedAt(1_000_000);
  const first = { document: round, roundVersion: 1 };
  expect(await rounds.inForce(id)).toEqual(first);
  await amend(id);
  const second = { document: later, roundVersion: 2 };
  expect(await openedAt(0).rounds.inForce(id)).toEqual(second);
  clock.now += 59_999;
  expect(await rounds.inForce(id)).toEqual(first);
  clock.now += 1;
  expect(await rounds.inForce(id)).toEqual(second);
});

test('a clock that was set back does not keep an old version in force', async () => {
  const id = await publish('set-back');
  const { clock, rounds } = openedAt(1_000_000);
  await rounds.inForce(id);
  await amend(id);
  clock.now -= 60_000;
  expect(await rounds.inForce(id)).toMatchObject({ roundVersion: 2 });
});

test('every version that was published stays readable, and one that was not is unknown', async () => {
  const id = await publish('kept');
  await amend(id);
  const { rounds } = openedAt(0);
  for (let again = 0; again < 2; again += 1) {
    expect(await rounds.version(id, 1)).toEqual(round);
    expect(await rounds.version(id, 2)).toEqual(later);
    expect(await rounds.version(id, 3)).toBeUndefined();
  }
});

test('a version is published once', async () => {
  const id = await publish('once');
  await expect(happen(id, amended(secondHash), keep(id, 1, later, secondHash))).rejects.toMatchObject({
    name: 'VersionConflict',
  });
  expect(await openedAt(0).rounds.version(id, 1)).toEqual(round);
});
