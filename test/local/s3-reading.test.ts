// What the local buckets hold, read and listed through the SDK and through links.
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from '@jest/globals';
import { cloud, noon } from './s3-cloud.ts';

test('the head of an object says what getting it would', async () => {
  const { put, clerk } = await cloud();
  await put('a', 'some text', { ContentType: 'text/plain' });
  const head = await clerk.send(new HeadObjectCommand({ Bucket: 'quarantine', Key: 'a' }));
  expect(head).toMatchObject({ ContentLength: 9, ContentType: 'text/plain', AcceptRanges: 'bytes' });
  const missing = clerk.send(new HeadObjectCommand({ Bucket: 'quarantine', Key: 'b' }));
  await expect(missing).rejects.toMatchObject({ name: 'NotFound', $metadata: { httpStatusCode: 404 } });
});

test('an empty object is an object', async () => {
  const { put, get, clerk } = await cloud();
  await put('empty', new Uint8Array());
  expect(await (await get('empty')).Body?.transformToString()).toBe('');
  const head = await clerk.send(new HeadObjectCommand({ Bucket: 'quarantine', Key: 'empty' }));
  expect(head).toMatchObject({ ContentLength: 0, ETag: '"d41d8cd98f00b204e9800998ecf8427e"' });
});

test.each([
  ['bytes=0-3', '0123', 'bytes 0-3/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ['bytes=4-999', '456789', 'bytes 4-9/10'],
  ['bytes=5-5', '5', 'bytes 5-5/10'],
  ['bytes=3-1', '0123456789', undefined],
  ['bytes=0-1,4-5', '0123456789', undefined],
])('the range %s is answered with %s', async (Range, part, ContentRange) => {
  const { put, get } = await cloud();
  await put('digits', '0123456789');
  const answer = await get('digits', { Range });
  expect(await answer.Body?.transformToString()).toBe(part);
  expect(answer.ContentRange).toBe(ContentRange);
  expect(answer.$metadata.httpStatusCode).toBe(ContentRange ? 206 : 200);
  expect(answer.ContentLength).toBe(part.length);
});

test.each(['bytes=10-', 'bytes=-0', 'bytes=10-12'])('the range %s lies outside', async (Range) => {
  const { put, get } = await cloud();
  await put('digits', '0123456789');
  await expect(get('digits', { Range })).rejects.toMatchObject({ name: 'InvalidRange' });
});

test('a reader who has the object is told so in place of the bytes', async () => {
  const { put, get } = await cloud();
  const { ETag } = await put('a', 'text');
  const unchanged = { $metadata: { httpStatusCode: 304 } };
  await expect(get('a', { IfNoneMatch: ETag })).rejects.toMatchObject(unchanged);
  await expect(get('a', { IfModifiedSince: new Date(noon) })).rejects.toMatchObject(unchanged);
  expect((await get('a', { IfNoneMatch: '"other"' })).ContentLength).toBe(4);
  expect((await get('a', { IfModifiedSince: new Date(noon - 1000) })).ContentLength).toBe(4);
  expect((await get('a', { IfMatch: ETag })).ContentLength).toBe(4);
  expect((await get('a', { IfUnmodifiedSince: new Date(noon) })).ContentLength).toBe(4);
  // A tag counts more than a date.
  const long = new Date(noon - 1000);
  expect((await get('a', { IfMatch: ETag, IfUnmodifiedSince: long })).ContentLength).toBe(4);
  const failed = { name: 'PreconditionFailed' };
  await expect(get('a', { IfMatch: '"other"' })).rejects.toMatchObject(failed);
  await expect(get('a', { IfUnmodifiedSince: new Date(noon - 1000) })).rejects.toMatchObject(failed);
});

test('objects are listed by the bytes of their keys, a page at a time, without those deleted', async () => {
  const { put, clerk } = await cloud();
  const keys = ['a/1', 'a/2', 'B', 'a/b/3', '\u{1f600}', '\uffee', 'b<&>"\n', 'z'];
  for (const key of keys) await put(key, key);
  await put('a/1', 'again');
  await put('gone', 'x');
  await clerk.send(new DeleteObjectCommand({ Bucket: 'quarantine', Key: 'gone' }));
  const listed: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await clerk.send(
      new ListObjectsV2Command({ Bucket: 'quarantine', MaxKeys: 3, ...(ContinuationToken && { ContinuationToken }) }),
    );
    expect(page.KeyCount).toBe(page.Contents?.length);
    expect(page.KeyCount).toBeLessThanOrEqual(3);
    listed.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  expect(listed).toEqual(['B', 'a/1', 'a/2', 'a/b/3', 'b<&>"\n', 'z', '\uffee', '\u{1f600}']);
});

test('a list can be narrowed by prefix and folded at a delimiter', async () => {
  const { put, clerk } = await cloud();
  for (const key of ['a', 'f/1', 'f/2', 'f/g/3', 'f/g/4', 'h']) await put(key, key);
  const list = async (more: object) => {
    const page = await clerk.send(new ListObjectsV2Command({ Bucket: 'quarantine', ...more }));
    const folders = (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix);
    return { keys: (page.Contents ?? []).map(({ Key }) => Key), folders, next: page.NextContinuationToken };
  };
  expect(await list({ Prefix: 'f/' })).toMatchObject({ keys: ['f/1', 'f/2', 'f/g/3', 'f/g/4'] });
  expect(await list({ Prefix: 'f/', Delimiter: '/' })).toMatchObject({ keys: ['f/1', 'f/2'], folders: ['f/g/'] });
  expect(await list({ Delimiter: '/' })).toMatchObject({ keys: ['a', 'h'], folders: ['f/'], next: undefined });
  const first = await list({ Delimiter: '/', MaxKeys: 2 });
  expect(first).toMatchObject({ keys: ['a'], folders: ['f/'] });
  const second = await list({ Delimiter: '/', MaxKeys: 2, ContinuationToken: first.next });
  expect(second).toEqual({ keys: ['h'], folders: [], next: undefined });
  expect(await list({ StartAfter: 'f/g/3' })).toMatchObject({ keys: ['f/g/4', 'h'] });
  const echoed = await clerk.send(new ListObjectsV2Command({ Bucket: 'quarantine', Prefix: 'f/', Delimiter: '/' }));
  expect(echoed).toMatchObject({ Name: 'quarantine', Prefix: 'f/', Delimiter: '/', KeyCount: 3, IsTruncated: false });
  expect(await list({ MaxKeys: 0 })).toEqual({ keys: [], folders: [], next: undefined });
  await expect(list({ MaxKeys: -1 })).rejects.toMatchObject({ name: 'InvalidArgument' });
  expect(await list({ Prefix: 'nothing' })).toEqual({ keys: [], folders: [], next: undefined });
});

test('a download link says how the file is to be called, in Chinese too', async () => {
  const { put, clerk, clock } = await cloud();
  await put('folder/doc', '%PDF', { ContentType: 'application/octet-stream' });
  const name = `attachment; filename*=UTF-8''${encodeURIComponent('申报书（终稿）.pdf')}`;
  const link = await getSignedUrl(
    clerk,
    new GetObjectCommand({
      ...{ Bucket: 'quarantine', Key: 'folder/doc' },
      ResponseContentDisposition: name,
      ResponseContentType: 'application/pdf',
      ResponseCacheControl: 'private',
    }),
    { expiresIn: 60, signingDate: new Date(clock.now) },
  );
  const answer = await fetch(link);
  expect(await answer.text()).toBe('%PDF');
  expect(answer.headers.get('content-disposition')).toBe(name);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('private');
});

test('a name that no header can carry is refused when it is asked for', async () => {
  const { put, get } = await cloud();
  await put('a', 'text');
  const asked = get('a', { ResponseContentDisposition: 'attachment; filename="申报书.pdf"' });
  await expect(asked).rejects.toMatchObject({ name: 'InvalidArgument' });
});
