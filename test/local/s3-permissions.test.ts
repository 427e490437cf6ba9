// Whose role allows what in the buckets: each call needs its grant, and a refusal names the one that is missing.
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { bucketArn, cloud } from './s3-cloud.ts';

const Bucket = 'quarantine';
const Key = 'f/a';
const object = `${bucketArn(Bucket)}/${Key}`;
const get = new GetObjectCommand({ Bucket, Key });

/** A store with one object of the runner's own, and a clerk with these grants. */
const granting = async (...grants: readonly (readonly [action: string, on: string])[]) => {
  const store = await cloud({ grants: grants.map(([action, on]) => ({ action, on })) });
  const runner = store.as('LOCAL');
  const { VersionId } = await runner.send(new PutObjectCommand({ Bucket, Key, Body: 'text' }));
  return { ...store, runner, VersionId };
};
const denial = (action: string, on: string) => ({
  name: 'AccessDenied',
  message: `User: Clerk is not authorized to perform: ${action} on resource: ${on}`,
});

test('a call no policy grants is refused, and the refusal names who, what and where', async () => {
  const { clerk, denied } = await granting();
  await expect(clerk.send(get)).rejects.toMatchObject(denial('s3:GetObject', object));
  expect(denied).toEqual([
    {
      ...{ principal: 'Clerk', action: 's3:GetObject', resource: object },
      reason: `Clerk may not call s3:GetObject on ${object}: no policy of its role allows it`,
    },
  ]);
});

test('a grant for one bucket and prefix is a grant for these', async () => {
  const { clerk, runner } = await granting(['s3:GetObject', `${bucketArn(Bucket)}/f/*`]);
  expect((await clerk.send(get)).ContentLength).toBe(4);
  for (const [bucket, key] of [
    [Bucket, 'g/a'],
    ['plain', Key],
  ] as const) {
    await runner.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'text' }));
    const other = new GetObjectCommand({ Bucket: bucket, Key: key });
    await expect(clerk.send(other)).rejects.toMatchObject({ name: 'AccessDenied' });
  }
});

test('a version needs the grant for versions, the newest by name too', async () => {
  const { clerk, VersionId } = await granting(['s3:GetObject', '*'], ['s3:DeleteObject', '*']);
  const read = clerk.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  await expect(read).rejects.toMatchObject(denial('s3:GetObjectVersion', object));
  const removed = clerk.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
  await expect(removed).rejects.toMatchObject(denial('s3:DeleteObjectVersion', object));
  expect((await clerk.send(get)).ContentLength).toBe(4);
});

test('who may read versions may not read the newest without its name', async () => {
  const { clerk, VersionId } = await granting(['s3:GetObjectVersion', '*']);
  expect((await clerk.send(new GetObjectCommand({ Bucket, Key, VersionId }))).ContentLength).toBe(4);
  await expect(clerk.send(get)).rejects.toMatchObject(denial('s3:GetObject', object));
});

test('the head of an object needs the grant to get it', async () => {
  const head = new HeadObjectCommand({ Bucket, Key });
  expect((await (await granting(['s3:GetObject', '*'])).clerk.send(head)).ContentLength).toBe(4);
  const { clerk, denied } = await granting(['s3:HeadObject', '*']);
  await expect(clerk.send(head)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  expect(denied).toMatchObject([{ action: 's3:GetObject', resource: object }]);
});

test('only who may list a bucket is told that there is nothing, as on AWS', async () => {
  const missing = new GetObjectCommand({ Bucket, Key: 'f/b' });
  const knowing = await granting(['s3:GetObject', '*'], ['s3:ListBucket', bucketArn(Bucket)]);
  await expect(knowing.clerk.send(missing)).rejects.toMatchObject({ name: 'NoSuchKey' });
  const { clerk } = await granting(['s3:GetObject', '*']);
  await expect(clerk.send(missing)).rejects.toMatchObject(denial('s3:ListBucket', bucketArn(Bucket)));
});

test('writing, deleting and listing each need their own grant', async () => {
  const calls = [
    ['s3:PutObject', object, (it: typeof none) => it.clerk.send(new PutObjectCommand({ Bucket, Key, Body: 'mine' }))],
    ['s3:DeleteObject', object, (it: typeof none) => it.clerk.send(new DeleteObjectCommand({ Bucket, Key }))],
    ['s3:ListBucket', bucketArn(Bucket), (it: typeof none) => it.clerk.send(new ListObjectsV2Command({ Bucket }))],
  ] as const;
  const none = await granting();
  for (const [action, on, call] of calls) {
    await expect(call(none)).rejects.toMatchObject(denial(action, on));
    const others = calls.map(([other]) => other).filter((other) => other !== action);
    const allButThis = await granting(...others.map((other): [string, string] => [other, '*']));
    await expect(call(allButThis)).rejects.toMatchObject(denial(action, on));
    await call(await granting([action, on]));
  }
  expect(await (await none.runner.send(get)).Body?.transformToString()).toBe('text');
});

test('a write tied to what is there needs the grant to read it', async () => {
  const put = new PutObjectCommand({ Bucket, Key, Body: 'mine', IfMatch: '"1cb251ec0d568de6a929b520c4aed8d1"' });
  const { clerk } = await granting(['s3:PutObject', '*']);
  await expect(clerk.send(put)).rejects.toMatchObject(denial('s3:GetObject', object));
  await (await granting(['s3:PutObject', '*'], ['s3:GetObject', '*'])).clerk.send(put);
});

test('a copy needs to read the source and to write the target', async () => {
  const target = `${bucketArn('accepted')}/b`;
  const copy = (version = '') =>
    new CopyObjectCommand({ Bucket: 'accepted', Key: 'b', CopySource: `${Bucket}/${Key}${version}` });
  const reader = await granting(['s3:GetObject', object]);
  await expect(reader.clerk.send(copy())).rejects.toMatchObject(denial('s3:PutObject', target));
  const writer = await granting(['s3:PutObject', target]);
  await expect(writer.clerk.send(copy())).rejects.toMatchObject(denial('s3:GetObject', object));
  const both = await granting(['s3:GetObject', object], ['s3:PutObject', target]);
  await both.clerk.send(copy());
  const versioned = both.clerk.send(copy(`?versionId=${both.VersionId}`));
  await expect(versioned).rejects.toMatchObject(denial('s3:GetObjectVersion', object));
});

test('the runner itself may do all, and who has no role may do nothing', async () => {
  const { runner, as } = await granting(['s3:*', '*']);
  expect((await runner.send(get)).ContentLength).toBe(4);
  await expect(as('Nobody').send(get)).rejects.toMatchObject({ name: 'AccessDenied' });
});
