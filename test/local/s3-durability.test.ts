// What the store promised before it was killed, and what it owes after: objects whole, events at least once.
import { fork } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CopyObjectCommand, DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { expect, test } from '@jest/globals';
import type { ObjectCreated } from '../../lib/local/events.ts';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { startS3 } from '../../lib/local/s3.ts';
import { newFolder } from './hand-made.ts';
import { assemblyWith, clientOf, cloud, noon } from './s3-cloud.ts';
import { post } from './s3-posting.ts';

const root = join(import.meta.dirname, '../..');
const Bucket = 'quarantine';
const filesIn = (folder: string) => readdirSync(join(folder, 'contents'));
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(5);
};

test('every way of storing tells of the object, and deleting does not', async () => {
  const store = await cloud();
  await store.listen();
  const { VersionId = '', ETag = '' } = await store.put('a', 'text');
  const copied = await store.clerk.send(
    new CopyObjectCommand({ Bucket: 'plain', Key: 'b', CopySource: `${Bucket}/a` }),
  );
  const { url, fields } = await createPresignedPost(store.clerk, { Bucket, Key: 'c' });
  await post(url, fields, '');
  const object = { size: 4, etag: ETag, sequencer: expect.stringMatching(/^[0-9A-F]{18}$/) };
  expect(copied.CopyObjectResult?.ETag).toBe(ETag);
  expect(store.created).toEqual([
    { ...object, bucket: Bucket, key: 'a', versionId: VersionId, reason: 'PutObject', requestId: expect.any(String) },
    { ...object, bucket: 'plain', key: 'b', reason: 'CopyObject', requestId: expect.any(String) },
    expect.objectContaining({ key: 'c', size: 0, reason: 'POST Object' }),
  ]);
  const sequencers = store.created.map(({ sequencer = '' }) => sequencer);
  expect([...sequencers].sort()).toEqual(sequencers);
  expect(new Set(sequencers).size).toBe(3);
  expect(store.s3.owed()).toBe(0);
});

test('events wait until someone listens', async () => {
  const store = await cloud();
  await store.put('a', 'text');
  await store.put('b', 'text');
  expect(store.s3.owed()).toBe(2);
  await store.listen();
  expect(store.created.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(store.s3.owed()).toBe(0);
});

test('an event nobody had taken when the run ended is offered by the next, and not again after that', async () => {
  const first = await cloud();
  const offered: ObjectCreated[] = [];
  let take = () => {};
  await first.s3.deliverTo((created) => {
    offered.push(created);
    return new Promise((done) => {
      take = done;
    });
  });
  const answer = first.put('a', 'text').catch(() => 'never answered');
  await until(() => offered.length > 0);
  await first.end();
  expect(await answer).toBe('never answered');
  take();

  const second = await cloud({ folder: first.folder });
  expect(await second.text('a')).toBe('text');
  await second.listen();
  expect(second.created).toEqual(offered);
  expect(first.problems).toEqual([]);
  await second.end();

  const third = await cloud({ folder: first.folder });
  await third.listen();
  expect(third.created).toEqual([]);
});

test('an event that is refused does not keep the uploader waiting, and is offered until it is taken', async () => {
  const store = await cloud({ retryMilliseconds: 1 });
  let refusals = 0;
  const taken: string[] = [];
  await store.s3.deliverTo(async ({ key }) => {
    if (key === 'a' && refusals < 3) {
      refusals += 1;
      throw new Error('not now');
    }
    taken.push(key);
  });
  await store.put('a', 'text');
  expect(refusals).toBeGreaterThan(0);
  await store.put('b', 'text');
  await until(() => store.s3.owed() === 0);
  expect([...taken].sort()).toEqual(['a', 'b']);
  expect(store.problems).toHaveLength(3);
  expect(store.problems[0]).toMatch(/quarantine\/a was not taken: Error: not now/);
});

test('a killed store has every object it had answered, whole, with its event, and nothing half done', async () => {
  const folder = newFolder();
  writeFileSync(
    join(folder, 'run.ts'),
    `import { permissionsIn } from '${root}/lib/local/permissions.ts';
     import { startS3 } from '${root}/lib/local/s3.ts';
     import { cloudOf } from '${root}/test/local/hand-made.ts';
     const assembly = cloudOf(${JSON.stringify(assemblyWith().resources)});
     const permissions = permissionsIn(assembly);
     const { url } = await startS3({ assembly, permissions, folder: '${folder}', now: () => ${noon} });
     process.send?.(url);`,
  );
  const child = fork(join(folder, 'run.ts'), { cwd: root });
  const gone = new Promise((done) => child.once('exit', done));
  const url = await new Promise((done) => child.once('message', done));
  const client = clientOf(String(url), noon, 'Clerk');
  const bodyOf = (key: string) => key.repeat(20_000);
  const answered: string[] = [];
  let next = 0;
  const upload = async (): Promise<void> => {
    while (child.signalCode === null) {
      const Key = `object-${next++}`;
      await client.send(new PutObjectCommand({ Bucket, Key, Body: bodyOf(Key) }));
      answered.push(Key);
      if (answered.length === 40) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, upload));
  await gone;
  client.destroy();
  expect(answered.length).toBeGreaterThanOrEqual(40);

  const store = await cloud({ folder });
  const { Contents = [] } = await store.clerk.send(new ListObjectsV2Command({ Bucket }));
  const kept = Contents.map(({ Key = '' }) => Key);
  expect(kept).toEqual(expect.arrayContaining(answered));
  for (const key of kept) expect(await store.text(key)).toBe(bodyOf(key));
  expect(filesIn(folder)).toHaveLength(kept.length);
  await store.listen();
  expect(store.created.map(({ key }) => key).sort()).toEqual([...kept].sort());
});

test('what an upload that was never answered left behind is cleared away', async () => {
  const first = await cloud();
  await first.put('a', 'text');
  await first.end();
  writeFileSync(join(first.folder, 'contents', 'half-written'), 'te');
  const { text } = await cloud({ folder: first.folder });
  expect(filesIn(first.folder)).toHaveLength(1);
  expect(await text('a')).toBe('text');
});

test('versions and deletions outlive the run', async () => {
  const first = await cloud();
  const { VersionId } = await first.put('a', 'first');
  await first.put('b', 'first');
  await first.clerk.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
  await first.end();
  const { text } = await cloud({ folder: first.folder });
  await expect(text('a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  expect(await text('a', { VersionId })).toBe('first');
  expect(await text('b')).toBe('first');
});

test('two runs cannot have the same folder', async () => {
  const { folder } = await cloud();
  await expect(cloud({ folder })).rejects.toThrow('Another local run');
});

test('a start that fails leaves the folder free', async () => {
  const { s3 } = await cloud();
  const folder = newFolder();
  const assembly = assemblyWith();
  const options = { assembly, folder, permissions: permissionsIn(assembly), now: () => noon };
  await expect(startS3(options, Number(new URL(s3.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const { put } = await cloud({ folder });
  await put('a', 'text');
});
