// What the local store says no to, and that it says so.
import { readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from '@jest/globals';
import { permissionsIn } from '../../lib/local/permissions.ts';
import { startS3 } from '../../lib/local/s3.ts';
import { cloudOf, newFolder, resource } from './hand-made.ts';
import { cloud, noon } from './s3-cloud.ts';

const filesIn = (folder: string) => readdirSync(join(folder, 'contents'));

test('what the local store cannot do is refused by name and not passed over', async () => {
  const { clerk, put } = await cloud();
  const [Bucket, Key] = ['quarantine', 'a'];
  await put(Key, 'text');
  const refused = (answer: Promise<unknown>, what: string) =>
    expect(answer).rejects.toMatchObject({ name: 'NotImplemented', message: expect.stringContaining(what) });
  await refused(clerk.send(new GetObjectTaggingCommand({ Bucket, Key })), 'GET on an object with tagging');
  await refused(clerk.send(new ListBucketsCommand({})), 'GET on all buckets');
  await refused(clerk.send(new ListObjectsCommand({ Bucket })), 'GET on a bucket');
  await refused(
    clerk.send(new UploadPartCommand({ Bucket, Key, UploadId: '1', PartNumber: 1, Body: '' })),
    'partNumber',
  );
  await refused(
    clerk.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [] } })),
    'PUT on a bucket with cors',
  );
  await refused(put('b', 'text', { ACL: 'public-read' }), 'x-amz-acl');
  await refused(put('b', 'text', { Tagging: 'a=b' }), 'x-amz-tagging');
  await refused(put('b', 'text', { ServerSideEncryption: 'aws:kms' }), 'aws:kms');
  await refused(put('b', 'text', { ChecksumCRC64NVME: 'AAAAAAAAAAA=' }), 'x-amz-checksum-crc64nvme');
  await refused(put('b', 'text', { IfNoneMatch: '"x"' }), 'If-None-Match');
  await refused(clerk.send(new DeleteObjectCommand({ Bucket, Key, IfMatch: '"x"' })), 'If-Match');
  await expect(clerk.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 501 },
  });
});

test.each([
  ['a bucket that is not in the templates', { Bucket: 'elsewhere' }, 'NoSuchBucket'],
  ['a key of more than 1024 bytes', { Key: '长'.repeat(342) }, 'KeyTooLongError'],
  ['two checksums', { ChecksumSHA1: 'x', ChecksumSHA256: 'y' }, 'InvalidRequest'],
  ['more than 2 KB of metadata', { Metadata: { long: 'x'.repeat(2048) } }, 'MetadataTooLarge'],
  ['more than the local store takes', { Body: Buffer.alloc(64 * 1024 * 1024 + 1) }, 'EntityTooLarge'],
])('%s is refused', async (_, input, name) => {
  const { put, folder } = await cloud();
  await expect(put('a', 'text', input)).rejects.toMatchObject({ name });
  expect(filesIn(folder)).toEqual([]);
});

test('an upload that does not say how long it is, is refused, as a file and as a form', async () => {
  const { s3, clerk, clock } = await cloud();
  const put = new PutObjectCommand({ Bucket: 'quarantine', Key: 'a' });
  const link = await getSignedUrl(clerk, put, { signingDate: new Date(clock.now) });
  for (const [method, url] of [
    ['PUT', link],
    ['POST', `${s3.url}/quarantine`],
  ] as const) {
    const answer = await fetch(url, { method, body: new Blob(['text']).stream(), duplex: 'half' });
    expect(answer.status).toBe(411);
    expect(await answer.text()).toContain('<Code>MissingContentLength</Code>');
  }
});

test('an upload that breaks off is stored nowhere, and is nobody’s fault', async () => {
  const { s3, text, folder, problems } = await cloud();
  const whole = new Promise((done) => {
    const upload = request(`${s3.url}/quarantine/a`, { method: 'PUT', headers: { 'content-length': '9' } });
    upload.once('error', done);
    upload.write('half', () => upload.destroy());
  });
  await whole;
  await expect(text('a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  expect(filesIn(folder)).toEqual([]);
  expect(problems).toEqual([]);
});

test('what goes wrong in the store itself is answered as its fault, and told', async () => {
  const { put, get, folder, problems } = await cloud();
  await put('a', 'text');
  rmSync(join(folder, 'contents'), { recursive: true });
  await expect(get('a')).rejects.toMatchObject({ name: 'InternalError', $metadata: { httpStatusCode: 500 } });
  expect(problems).toEqual([expect.stringMatching(/^S3: GET \/quarantine\/a.*ENOENT/)]);
});

test('an answer of refusal names the code, the resource and the request', async () => {
  const { s3 } = await cloud();
  const answer = await fetch(`${s3.url}/quarantine/a%20b`);
  const id = answer.headers.get('x-amz-request-id');
  expect(answer.status).toBe(403);
  expect(answer.headers.get('content-type')).toBe('application/xml');
  expect(await answer.text()).toMatch(
    new RegExp(
      `^<\\?xml[^>]*>\\n<Error><Code>AccessDenied</Code><Message>[^<]+</Message><Resource>/quarantine/a%20b</Resource><RequestId>${id}</RequestId></Error>$`,
    ),
  );
});

test('a bucket that asks for what cannot be kept here stops the start, and is named', async () => {
  const assembly = cloudOf(resource('AWS::S3::Bucket', 'Sealed', { ObjectLockEnabled: true }));
  const start = startS3({ assembly, permissions: permissionsIn(assembly), folder: newFolder(), now: () => noon });
  await expect(start).rejects.toThrow(/bucket Sealed.*ObjectLockEnabled/s);
});
