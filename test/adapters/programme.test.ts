// The programme's records on the real engine: changed by one at a time, all together or not at all.
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, test } from '@jest/globals';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { logsIn } from '#adapters/dynamo/log.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { dynamoTable } from '#adapters/dynamo/table.ts';
import { folders } from '#app/aggregates.ts';
import { GENESIS } from '#app/hash.ts';
import type { SideRecord } from '#app/ports.ts';
import type { FolderId } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import { applicationId, fullAnswers } from '../support/papers.ts';
import {
  append,
  changeNow,
  documentId,
  load,
  newFolder,
  opened,
  press,
  programme,
  requested,
  requests,
} from './appending.ts';
import { programmeTable } from './tables.ts';

const lists = listsIn(programmeTable);
const logOf = async (id: FolderId) => {
  const entries = await logsIn(programmeTable).read({ aggregate: 'folder', id });
  return entries.map(({ content }) => Object(content).event);
};
const conflict = { name: 'VersionConflict' };
const outcomes = async (writes: readonly Promise<unknown>[]) => {
  const settled = await Promise.allSettled(writes);
  const lost = settled.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  return { won: settled.length - lost.length, lost };
};

test('a record nobody wrote is as it begins', async () => {
  expect(await load(newFolder())).toEqual({
    state: { status: 'absent' },
    version: 0,
    lastHash: GENESIS,
    recentCommands: [],
  });
});

test('the log tells in order what happened, and adds up to the record', async () => {
  const id = newFolder();
  await append(id, [opened(id)], press(1));
  await append(id, [requested(1), requested(2)], press(2));
  await append(id, [{ type: 'documentRemoved', documentId: documentId(1) }], press(3));
  const log = await logOf(id);
  const { actor, at } = press(1);
  expect(log).toEqual([
    { ...opened(id), at, by: actor.id, commandId: press(1).commandId },
    { ...requested(1), at, by: actor.id, commandId: press(2).commandId },
    { ...requested(2), at, by: actor.id, commandId: press(2).commandId },
    expect.objectContaining({ type: 'documentRemoved', commandId: press(3).commandId }),
  ]);
  const stored = await load(id);
  expect(stored.version).toBe(4);
  expect(log.reduce(folders.evolve, folders.initial)).toStrictEqual(stored.state);
});

test.each([
  ['new', 0],
  ['known', 3],
])('of twenty who saw a %s record at one version one writes', async (_, before) => {
  const id = newFolder();
  if (before > 0) await append(id, [opened(id), ...requests(before - 1)]);
  const changes = await Promise.all(
    Array.from({ length: 20 }, (_, i) => changeNow(id, [before > 0 ? requested(50 + i) : opened(id)], press(10 + i))),
  );
  const { won, lost } = await outcomes(changes.map((change) => programme.commit([change])));
  expect(won).toBe(1);
  expect(lost).toHaveLength(19);
  for (const reason of lost) expect(reason).toMatchObject(conflict);
  expect((await load(id)).version).toBe(before + 1);
  expect(await logOf(id)).toHaveLength(before + 1);
});

test('a write that meets another one on its way is a lost race, and one the engine has no room for is none', async () => {
  const cancelledBy = (Code: string) => {
    const client = new DynamoDBClient({ maxAttempts: 1 });
    client.middlewareStack.add(() => async () => {
      const reasons = { CancellationReasons: [{ Code: 'None' }, { Code }] };
      throw new TransactionCanceledException({ message: Code, $metadata: {}, ...reasons });
    });
    return programmeIn(dynamoTable('any', client));
  };
  const id = newFolder();
  const change = await changeNow(id, [opened(id)], press(1));
  await expect(cancelledBy('TransactionConflict').commit([change])).rejects.toMatchObject(conflict);
  await expect(cancelledBy('ThrottlingError').commit([change])).rejects.toMatchObject({
    name: 'TransactionCanceledException',
  });
});

test('two records of one transaction stand or fall together, with the claims beside them', async () => {
  const [one, other, late] = [newFolder(), newFolder(), newFolder()];
  const place = (holder: string): SideRecord => ({
    claim: { of: 'place', roundId: 'together', fieldCode: 'ECOLOGY', place: 1 },
    holder,
  });
  const seen = [
    await changeNow(one, [opened(one)], press(1), [place(one)]),
    await changeNow(other, [opened(other)], press(1)),
  ];
  await programme.commit(seen);
  expect(await lists.placesTaken('together', 'ECOLOGY')).toEqual([{ place: 1, applicationId: one }]);

  // The second record is stale, and then the place is taken: the first, which is right, stays as it was both times.
  const fresh = async () => changeNow(one, [requested(1)], press(2));
  await expect(programme.commit([await fresh(), ...seen.slice(1)])).rejects.toMatchObject(conflict);
  const claiming = await changeNow(late, [opened(late)], press(2), [place(late)]);
  await expect(programme.commit([await fresh(), claiming])).rejects.toMatchObject(conflict);
  expect((await load(one)).version).toBe(1);
  expect((await load(late)).version).toBe(0);
  expect(await logOf(late)).toEqual([]);
});

test('what was claimed is free again when it is given back, once', async () => {
  const claim = { of: 'folder', organisation: haicheng.uscc, roundId: 'given-back', folderId: newFolder() } as const;
  const id = newFolder();
  await append(id, [opened(id)], press(1), [{ claim, holder: claim.folderId }]);
  expect(await lists.folderOf(haicheng.uscc, 'given-back')).toBe(claim.folderId);
  await append(id, [requested(1)], press(2), [{ release: claim }]);
  expect(await lists.folderOf(haicheng.uscc, 'given-back')).toBeUndefined();
  await expect(append(id, [requested(2)], press(3), [{ release: claim }])).rejects.toMatchObject(conflict);
});

test('what was handed in is kept whole, and no later change replaces it', async () => {
  const id = newFolder();
  const submission = (orgName: string): SideRecord => ({
    submission: { applicationId, number: 1 },
    answers: fullAnswers({ orgName }),
    files: [],
  });
  await append(id, [opened(id)], press(1), [submission(haicheng.orgName)]);
  await expect(append(id, [requested(1)], press(2), [submission('另一个名字')])).rejects.toMatchObject(conflict);
  expect(await lists.submission(applicationId, 1)).toEqual({ answers: fullAnswers(), files: [] });
  expect(await lists.submission(applicationId, 2)).toBeUndefined();
});

test('99 events go in one transaction with their record; one more than the engine takes leaves nothing behind', async () => {
  const [full, tooMany] = [newFolder(), newFolder()];
  await append(full, [opened(full), ...requests(98)]);
  expect((await load(full)).version).toBe(99);
  expect(await logOf(full)).toHaveLength(99);
  await expect(append(tooMany, [opened(tooMany), ...requests(99)])).rejects.toMatchObject({
    name: 'ValidationException',
  });
  expect((await load(tooMany)).version).toBe(0);
  expect(await logOf(tooMany)).toEqual([]);
});

test('an event of 300,000 characters is kept, and one over the limit of an item leaves nothing behind', async () => {
  const id = newFolder();
  await append(id, [opened(id)], press(1));
  await append(id, [requested(1, '长'.repeat(100_000))], press(2));
  expect((await logOf(id))[1].document.name).toHaveLength(100_000);
  await expect(append(id, [requested(2, '长'.repeat(140_000))], press(3))).rejects.toMatchObject({
    name: 'ValidationException',
  });
  expect((await load(id)).version).toBe(2);
  expect(await logOf(id)).toHaveLength(2);
});
