// The local buckets, written to through the SDK as products write.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CopyObjectCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { cloud, noon } from './s3-cloud.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const filesIn = (folder: string) => readdirSync(join(folder, 'contents'));

test('an object comes back as it was put, with all that was said of it', async () => {
  const { put, get, text } = await cloud();
  const stored = await put('folder/计划书 (1)+&=.pdf', '申报', {
    ContentType: 'application/pdf',
    ContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent('计划书.pdf')}`,
    CacheControl: 'no-store',
    Metadata: { organisation: 'o-1' },
  });
  const object = await get('folder/计划书 (1)+&=.pdf');
  expect(await object.Body?.transformToString()).toBe('申报');
  expect(object).toMatchObject({
    ContentType: 'application/pdf',
    ContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent('计划书.pdf')}`,
    CacheControl: 'no-store',
    ContentLength: 6,
    ETag: `"${md5('申报')}"`,
    Metadata: { organisation: 'o-1' },
    LastModified: new Date(noon),
    VersionId: stored.VersionId,
  });
  await expect(text('folder/计划书 (1) &=.pdf')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('a streamed upload is stored without its framing', async () => {
  const { put, get } = await cloud();
  const body = 'streamed '.repeat(20_000);
  await put('streamed', Readable.from([Buffer.from(body.slice(0, 70_000)), Buffer.from(body.slice(70_000))]), {
    ContentLength: body.length,
    ContentEncoding: 'gzip',
  });
  const stored = await get('streamed');
  expect(await stored.Body?.transformToString()).toBe(body);
  expect(stored.ContentEncoding).toBe('gzip');
});

test('the first bytes are still served by their version after a second upload', async () => {
  const { put, text } = await cloud();
  const first = await put('a', 'first');
  const second = await put('a', 'second');
  expect(first.VersionId).not.toBe(second.VersionId);
  expect(await text('a')).toBe('second');
  expect(await text('a', { VersionId: first.VersionId })).toBe('first');
});

test('a bucket without versions keeps the last upload only, and no file of the others', async () => {
  const { put, text, folder } = await cloud();
  expect(await put('a', 'first', { Bucket: 'plain' })).not.toHaveProperty('VersionId');
  await put('a', 'second', { Bucket: 'plain' });
  expect(await text('a', { Bucket: 'plain' })).toBe('second');
  expect(await text('a', { Bucket: 'plain', VersionId: 'null' })).toBe('second');
  expect(filesIn(folder)).toHaveLength(1);
});

test('a deletion hides an object and its versions stay, until a version itself is deleted', async () => {
  const { put, text, clerk, folder } = await cloud();
  const { VersionId } = await put('a', 'first');
  const mark = await clerk.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'a' }));
  expect(mark.DeleteMarker).toBe(true);
  await expect(text('a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(text('a', { VersionId: mark.VersionId })).rejects.toMatchObject({ name: 'MethodNotAllowed' });
  expect(await text('a', { VersionId })).toBe('first');
  const unmarked = new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'a', VersionId: mark.VersionId });
  expect(await clerk.send(unmarked)).toMatchObject({ DeleteMarker: true, VersionId: mark.VersionId });
  expect(await text('a')).toBe('first');
  await clerk.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'a', VersionId }));
  await expect(text('a', { VersionId })).rejects.toMatchObject({ name: 'NoSuchVersion' });
  expect(filesIn(folder)).toEqual([]);
});

test('a deletion in a bucket without versions leaves nothing, and one of nothing is no fault', async () => {
  const { put, text, clerk, folder } = await cloud();
  await put('a', 'first', { Bucket: 'plain' });
  await clerk.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'a' }));
  await clerk.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'a' }));
  await expect(text('a', { Bucket: 'plain' })).rejects.toMatchObject({ name: 'NoSuchKey' });
  expect(filesIn(folder)).toEqual([]);
});

test('of many who may write only where there is nothing, one does', async () => {
  const { put, text, folder } = await cloud();
  const tries = await Promise.allSettled(
    ['a', 'b', 'c', 'd', 'e'].map((body) => put('once', body, { IfNoneMatch: '*' })),
  );
  const refused = tries.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(4);
  for (const one of refused) expect(one).toMatchObject({ reason: { name: 'PreconditionFailed' } });
  expect(['a', 'b', 'c', 'd', 'e'][tries.findIndex(({ status }) => status === 'fulfilled')]).toBe(await text('once'));
  expect(filesIn(folder)).toHaveLength(1);
});

test('a write may be tied to what its writer has seen', async () => {
  const { put, text, clerk } = await cloud();
  const { ETag } = await put('a', 'first');
  await put('a', 'second', { IfMatch: ETag });
  await expect(put('a', 'third', { IfMatch: ETag })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  expect(await text('a')).toBe('second');
  await expect(put('b', 'first', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
  await clerk.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'a' }));
  await put('a', 'anew', { IfNoneMatch: '*' });
  expect(await text('a')).toBe('anew');
});

test('a copy is made of the named version, with a type of its own or that of the source', async () => {
  const { put, text, get, clerk } = await cloud();
  const { VersionId } = await put('folder/文件', 'first', { ContentType: 'text/plain', Metadata: { by: 'a' } });
  await put('folder/文件', 'second');
  const CopySource = `quarantine/folder/${encodeURIComponent('文件')}?versionId=${encodeURIComponent(VersionId ?? '')}`;
  const copied = await clerk.send(
    new CopyObjectCommand({
      ...{ Bucket: 'accepted', Key: 'one', CopySource },
      MetadataDirective: 'REPLACE',
      ContentType: 'application/pdf',
    }),
  );
  expect(copied.CopyObjectResult?.ETag).toBe(`"${md5('first')}"`);
  expect(copied.CopySourceVersionId).toBe(VersionId);
  const one = await get('one', { Bucket: 'accepted' });
  expect(one).toMatchObject({ ContentType: 'application/pdf', Metadata: {}, VersionId: copied.VersionId });
  expect(await one.Body?.transformToString()).toBe('first');
  await clerk.send(new CopyObjectCommand({ Bucket: 'accepted', Key: 'two', CopySource }));
  expect(await get('two', { Bucket: 'accepted' })).toMatchObject({ ContentType: 'text/plain', Metadata: { by: 'a' } });
  await clerk.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'folder/文件', VersionId }));
  expect(await text('one', { Bucket: 'accepted' })).toBe('first');
});

test('a copy of nothing, of a deletion and onto itself is refused', async () => {
  const { put, clerk } = await cloud();
  const copy = (CopySource: string, Key = 'copy') =>
    clerk.send(new CopyObjectCommand({ Bucket: 'quarantine', Key, CopySource }));
  await put('a', 'text');
  await expect(copy('quarantine/a', 'a')).rejects.toMatchObject({ name: 'InvalidRequest' });
  await expect(copy('quarantine/b')).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(copy('nowhere/a')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  await expect(copy('quarantine')).rejects.toMatchObject({ name: 'InvalidArgument' });
  await expect(copy('quarantine/a?versionId=')).rejects.toMatchObject({ name: 'InvalidArgument' });
  await expect(copy('quarantine/a?versionId=none')).rejects.toMatchObject({ name: 'NoSuchVersion' });
  await clerk.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'a' }));
  await expect(copy('quarantine/a')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test.each([
  ['CRC32', { ChecksumCRC32: 'y/Q5Jg==' }],
  ['CRC32C', { ChecksumCRC32C: '4waSgw==' }],
  ['SHA1', { ChecksumSHA1: '98O8HYCOBHMq32eZZczDTKeuNEE=' }],
  ['SHA256', { ChecksumSHA256: 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=' }],
])('a right %s is kept, and a wrong one refuses the upload', async (_, checksum) => {
  const { put, get } = await cloud();
  expect(await put('a', '123456789', checksum)).toMatchObject(checksum);
  await expect(put('a', '12345678', checksum)).rejects.toMatchObject({ name: 'BadDigest' });
  const kept = await get('a', { ChecksumMode: 'ENABLED' });
  expect(await kept.Body?.transformToString()).toBe('123456789');
  expect(kept).toMatchObject(checksum);
});

test('an upload whose Content-MD5 does not fit is refused', async () => {
  const { put, text } = await cloud();
  const ContentMD5 = createHash('md5').update('text').digest('base64');
  await put('a', 'text', { ContentMD5 });
  await expect(put('a', 'test', { ContentMD5 })).rejects.toMatchObject({ name: 'BadDigest' });
  await expect(put('a', 'text', { ContentMD5: 'bm8=' })).rejects.toMatchObject({ name: 'InvalidDigest' });
  expect(await text('a')).toBe('text');
});

test('keys and metadata may be as long as S3 lets them', async () => {
  const { put, get, text } = await cloud();
  const key = `${'长'.repeat(341)}x`;
  await put(key, 'text');
  expect(await text(key)).toBe('text');
  const long = 'x'.repeat(2044);
  await put('a', 'text', { Metadata: { long }, ServerSideEncryption: 'AES256' });
  expect(await get('a')).toMatchObject({ Metadata: { long }, ServerSideEncryption: 'AES256' });
});

test('a key is never part of a path on disk', async () => {
  const { put, text, folder } = await cloud();
  await put('../../escaped', 'text');
  expect(await text('../../escaped')).toBe('text');
  expect(filesIn(folder)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});
