// Who asks: signatures the SDK makes, by header and by link, and every way in which they do not count.
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test } from '@jest/globals';
import { accessKeyOf } from '../../lib/local/credentials.ts';
import { type Cloud, cloud, noon } from './s3-cloud.ts';

const minutes = (count: number) => count * 60_000;
const Bucket = 'quarantine';
const get = new GetObjectCommand({ Bucket, Key: 'a' });
const accessKeyId = accessKeyOf('Clerk');

const codeOf = async (answer: Response): Promise<string | number> =>
  /<Code>(\w+)</.exec(await answer.text())?.[1] ?? answer.status;
const linkFrom = ({ clerk, clock }: Cloud, more: object = {}) =>
  getSignedUrl(clerk, get, { expiresIn: 60, signingDate: new Date(clock.now), ...more });

type Sent = { readonly headers: Record<string, string> };
const isSent = (request: unknown): request is Sent =>
  typeof request === 'object' && request !== null && 'headers' in request;

/** Is shown each request when it is signed and not yet sent, and may change it. */
const between = (client: S3Client, change: (request: Sent) => void): S3Client => {
  client.middlewareStack.add(
    (next) => (args) => {
      if (isSent(args.request)) change(args.request);
      return next(args);
    },
    { step: 'deserialize', priority: 'low' },
  );
  return client;
};

test('a key that names nobody is unknown, and a wrong secret signs wrongly', async () => {
  const { as, put } = await cloud();
  await put('a', 'text');
  const stranger = as('', { credentials: { accessKeyId: 'AKIAREAL', secretAccessKey: 'x' } });
  await expect(stranger.send(get)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  const impostor = as('', { credentials: { accessKeyId, secretAccessKey: 'x' } });
  await expect(impostor.send(get)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  expect((await as('Clerk').send(get)).ContentLength).toBe(4);
});

test('a signature for another region does not count here', async () => {
  const { as } = await cloud();
  const elsewhere = as('Clerk', { region: 'us-east-1' });
  await expect(elsewhere.send(get)).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed' });
});

test('what was signed may not change on its way', async () => {
  const { as, text } = await cloud();
  const put = (change: (request: Sent) => void) =>
    between(as('Clerk'), change).send(
      new PutObjectCommand({ Bucket, Key: 'a', Body: 'text', ContentType: 'text/plain' }),
    );
  const refusals: readonly (readonly [string, (request: Sent) => void])[] = [
    ['SignatureDoesNotMatch', ({ headers }) => Object.assign(headers, { 'content-type': 'text/html' })],
    ['SignatureDoesNotMatch', (request) => Object.assign(request, { path: '/quarantine/b' })],
    ['SignatureDoesNotMatch', ({ headers }) => Object.assign(headers, { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' })],
    ['XAmzContentSHA256Mismatch', (request) => Object.assign(request, { body: 'tent' })],
    ['AccessDenied', ({ headers }) => Object.assign(headers, { 'x-amz-meta-by': 'another' })],
    ['AccessDenied', ({ headers }) => delete headers['x-amz-date']],
    ['InvalidRequest', ({ headers }) => delete headers['x-amz-content-sha256']],
    [
      'AuthorizationHeaderMalformed',
      ({ headers }) =>
        Object.assign(headers, { authorization: headers['authorization']?.replace(/Signature=./, 'Signature=') }),
    ],
  ];
  for (const [name, change] of refusals) await expect(put(change)).rejects.toMatchObject({ name });
  await put(() => {});
  expect(await text('a')).toBe('text');
});

test.each([
  [minutes(15), true],
  [-minutes(15), true],
  [minutes(15) + 1000, false],
  [-minutes(15) - 1000, false],
])('a caller whose clock is %i ms off is heard: %s', async (skew, heard) => {
  const store = await cloud();
  await store.put('a', 'text');
  const asked = between(store.as('Clerk'), ({ headers }) => {
    const written = /^(.{4})(..)(..)T(..)(..)(..)Z$/.exec(headers['x-amz-date'] ?? '')?.slice(1) ?? [];
    const [year = 0, month = 1, ...rest] = written.map(Number);
    store.clock.now = Date.UTC(year, month - 1, ...rest) - skew;
  }).send(get);
  await (heard ? asked : expect(asked).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' }));
});

test('a caller who goes by the clock of the run stays with it, call after call', async () => {
  const { s3, clock, put, text } = await cloud();
  await put('a', 'text');
  expect(await text('a')).toBe('text');
  clock.now += 1500;
  const date = (await fetch(s3.url)).headers.get('date');
  expect(date).toBe(new Date(noon + 1000).toUTCString());
});

test('a link serves until its time is over, to the millisecond', async () => {
  const store = await cloud();
  await store.put('a', 'text');
  const link = await linkFrom(store);
  store.clock.now = noon + 59_999;
  expect(await (await fetch(link)).text()).toBe('text');
  store.clock.now = noon + 60_000;
  const late = await fetch(link);
  expect(late.status).toBe(403);
  expect(await late.text()).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>');
  store.clock.now = noon - minutes(15);
  expect(await (await fetch(link)).text()).toBe('text');
  store.clock.now -= 1;
  expect(await (await fetch(link)).text()).toContain('Request is not yet valid');
});

test.each([
  ['X-Amz-Algorithm', 'AWS4-HMAC-SHA1', 'AuthorizationQueryParametersError'],
  ['X-Amz-Credential', 'AKIAREAL/20310301/ap-southeast-1/s3/aws4_request', 'InvalidAccessKeyId'],
  ['X-Amz-Credential', `${accessKeyId}/20310302/ap-southeast-1/s3/aws4_request`, 'AuthorizationQueryParametersError'],
  ['X-Amz-Credential', `${accessKeyId}/20310301/us-east-1/s3/aws4_request`, 'AuthorizationQueryParametersError'],
  ['X-Amz-Credential', `${accessKeyId}/20310301`, 'AuthorizationQueryParametersError'],
  ['X-Amz-Date', '20310301T040001Z', 'SignatureDoesNotMatch'],
  ['X-Amz-Date', 'today', 'AuthorizationQueryParametersError'],
  ['X-Amz-Expires', '61', 'SignatureDoesNotMatch'],
  ['X-Amz-Expires', '604801', 'AuthorizationQueryParametersError'],
  ['X-Amz-Signature', 'f'.repeat(64), 'SignatureDoesNotMatch'],
  ['X-Amz-SignedHeaders', 'host;range', 'SignatureDoesNotMatch'],
  ['X-Amz-SignedHeaders', 'range', 'AccessDenied'],
  ['response-content-type', 'text/html', 'SignatureDoesNotMatch'],
  ['versionId', 'another', 'SignatureDoesNotMatch'],
])('a link whose %s was changed to %s is refused', async (name, value, code) => {
  const store = await cloud();
  await store.put('a', 'text');
  const link = new URL(await linkFrom(store));
  link.searchParams.set(name, value);
  expect(await codeOf(await fetch(link))).toBe(code);
});

test('a link is good for its own object and its own verb', async () => {
  const store = await cloud();
  await store.put('a', 'text');
  await store.put('b', 'text');
  const link = await linkFrom(store);
  expect(await codeOf(await fetch(link.replace('/a?', '/b?')))).toBe('SignatureDoesNotMatch');
  expect(await codeOf(await fetch(link, { method: 'DELETE' }))).toBe('SignatureDoesNotMatch');
  const headers = { 'x-amz-checksum-mode': 'ENABLED' };
  expect(await (await fetch(link, { headers })).text()).toContain('which were not signed: x-amz-checksum-mode');
  expect(await (await fetch(link)).text()).toBe('text');
  const longest = await linkFrom(store, { expiresIn: 7 * 24 * 3600 });
  expect(await (await fetch(longest)).text()).toBe('text');
});

test('a link to upload takes the type and the facts it was signed for', async () => {
  const { as, clock, get: read } = await cloud();
  const put = new PutObjectCommand({ Bucket, Key: 'a', ContentType: 'text/plain', Metadata: { by: 'o-1' } });
  const client = as('Clerk', { requestChecksumCalculation: 'WHEN_REQUIRED' });
  const link = await getSignedUrl(client, put, {
    signingDate: new Date(clock.now),
    signableHeaders: new Set(['content-type']),
  });
  const upload = (type: string) => fetch(link, { method: 'PUT', body: 'text', headers: { 'content-type': type } });
  expect(await codeOf(await upload('text/html'))).toBe('SignatureDoesNotMatch');
  expect((await upload('text/plain')).status).toBe(200);
  expect(await read('a')).toMatchObject({ ContentType: 'text/plain', Metadata: { by: 'o-1' } });
});

test('a link to upload that was signed with the checksum of nothing takes nothing else, as on AWS', async () => {
  const { clerk, clock } = await cloud();
  const link = await getSignedUrl(clerk, new PutObjectCommand({ Bucket, Key: 'a' }), {
    signingDate: new Date(clock.now),
  });
  expect(await codeOf(await fetch(link, { method: 'PUT', body: 'text' }))).toBe('BadDigest');
  expect((await fetch(link, { method: 'PUT', body: '' })).status).toBe(200);
});

test('a request that is not signed, or signed twice, is refused', async () => {
  const store = await cloud();
  await store.put('a', 'text');
  const url = `${store.s3.url}/quarantine/a`;
  expect(await codeOf(await fetch(url))).toBe('AccessDenied');
  expect(await codeOf(await fetch(url, { method: 'PUT', body: 'mine' }))).toBe('AccessDenied');
  expect(await codeOf(await fetch(url, { method: 'DELETE' }))).toBe('AccessDenied');
  const headers = { authorization: 'Basic eDp5' };
  expect(await codeOf(await fetch(url, { headers }))).toBe('AuthorizationHeaderMalformed');
  expect(await codeOf(await fetch(await linkFrom(store), { headers }))).toBe('InvalidArgument');
  expect(await store.text('a')).toBe('text');
});
