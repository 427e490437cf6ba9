// Signatures and streamed bodies: the examples AWS documents, then our own with one thing wrong in each.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { accessKeyOf, secretOf } from '../../lib/local/credentials.ts';
import { unframed } from '../../lib/local/s3/chunks.ts';
import { targetOf } from '../../lib/local/s3/message.ts';
import { hmac, type Scope, scopeName, signatureOf, signingKey } from '../../lib/local/s3/signature.ts';
import { type Cloud, cloud } from './s3-cloud.ts';

const documented: Scope = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  day: '20130524',
  region: 'us-east-1',
  service: 's3',
};
const documentedKey = signingKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', documented);
const date = '20130524T000000Z';
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const TEXT = '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072';
const link =
  '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
  `&X-Amz-Date=${date}&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=left-out`;

test.each([
  [
    'GET',
    '/test.txt',
    NOTHING,
    { range: 'bytes=0-9' },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT',
    '/test$file.text',
    TEXT,
    { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  ['GET', '/?lifecycle', NOTHING, {}, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['GET', '/?max-keys=2&prefix=J', NOTHING, {}, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ['GET', link, 'UNSIGNED-PAYLOAD', undefined, 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404'],
])('%s %s is signed as AWS documents', (method, url, payload, more, signature) => {
  const host = { host: 'examplebucket.s3.amazonaws.com' };
  const headers = more ? { ...host, ...more, 'x-amz-content-sha256': payload, 'x-amz-date': date } : host;
  const message = { method, ...targetOf(url), headers: new Map(Object.entries(headers)), body: Buffer.alloc(0) };
  const signed = { headers: Object.keys(headers).sort(), payload, date, scope: documented, key: documentedKey };
  expect(signatureOf(message, signed)).toBe(signature);
});

const chunkSigned = (size: number, signature: string, byte = 'a') =>
  `${size.toString(16)};chunk-signature=${signature}\r\n${byte.repeat(size)}\r\n`;
const streamedBy = (payload: string, signature: string) => ({
  ...{ principal: 'Somebody', key: documentedKey, scope: documented, date, payload, signature },
});
const plainSeed = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';
const plainChunks = [
  chunkSigned(65536, 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'),
  chunkSigned(1024, '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'),
  chunkSigned(0, 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'),
];
const trailerSeed = '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e';
const trailerChunks = [
  chunkSigned(65536, 'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2'),
  chunkSigned(1024, '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7'),
  '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n',
  'x-amz-checksum-crc32c:sOO8/Q==\n\r\n',
  'x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n',
];

test('the chunks of a signed stream are those AWS documents', () => {
  const signer = streamedBy('STREAMING-AWS4-HMAC-SHA256-PAYLOAD', plainSeed);
  expect(unframed(Buffer.from(plainChunks.join('')), signer).bytes.toString()).toBe('a'.repeat(66_560));
  const withTrailer = streamedBy('STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', trailerSeed);
  const { bytes, trailers } = unframed(Buffer.from(trailerChunks.join('')), withTrailer);
  expect(bytes.toString()).toBe('a'.repeat(66_560));
  expect([...trailers]).toEqual([['x-amz-checksum-crc32c', 'sOO8/Q==']]);
});

test.each([
  ['a byte of a chunk', (body: string) => body.replace('aaa', 'aba')],
  ['the order of the chunks', () => [plainChunks[1], plainChunks[0], plainChunks[2]].join('')],
  ['a chunk left out', () => [plainChunks[0], plainChunks[2]].join('')],
  ['a chunk without a signature', (body: string) => body.replace(/^10000;[^\r]+/, '10000')],
])('a signed stream with a change in %s is refused', (_, change) => {
  const body = Buffer.from(change(plainChunks.join('')));
  const read = () => unframed(body, streamedBy('STREAMING-AWS4-HMAC-SHA256-PAYLOAD', plainSeed));
  expect(read).toThrow(expect.objectContaining({ code: 'SignatureDoesNotMatch' }));
});

test('a changed trailer of a signed stream is refused', () => {
  const body = Buffer.from(trailerChunks.join('').replace('sOO8', 'sOO9'));
  const read = () => unframed(body, streamedBy('STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', trailerSeed));
  expect(read).toThrow(expect.objectContaining({ code: 'SignatureDoesNotMatch' }));
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const crcOf = (text: string): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString('base64');
};

/** Uploads in a stream; `frame` is given the signature of the request and a way to sign what follows it. */
const upload = async (
  { s3, clock }: Cloud,
  payload: string,
  more: Readonly<Record<string, string>>,
  frame: (sign: (kind: string, ...hashes: string[]) => string) => string,
) => {
  const moment = `${new Date(clock.now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const accessKey = accessKeyOf('Clerk');
  const scope = { accessKey, day: moment.slice(0, 8), region: 'ap-southeast-1', service: 's3' };
  const key = signingKey(secretOf(accessKey) ?? '', scope);
  const headers = { host: new URL(s3.url).host, 'x-amz-content-sha256': payload, 'x-amz-date': moment, ...more };
  const names = Object.keys(headers).sort();
  const target = targetOf('/quarantine/streamed');
  const message = { method: 'PUT', ...target, headers: new Map(Object.entries(headers)), body: Buffer.alloc(0) };
  const signature = signatureOf(message, { headers: names, payload, date: moment, scope, key });
  let previous = signature;
  const sign = (kind: string, ...hashes: string[]) => {
    const text = [`AWS4-HMAC-SHA256-${kind}`, moment, scopeName(scope), previous, ...hashes].join('\n');
    previous = hmac(key, text).toString('hex');
    return previous;
  };
  const credential = `${accessKey}/${scopeName(scope)}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  const answer = await fetch(`${s3.url}/quarantine/streamed`, {
    method: 'PUT',
    headers: { ...headers, authorization },
    body: frame(sign),
  });
  return /<Code>(\w+)</.exec(await answer.text())?.[1] ?? answer.status;
};

test('a link that says nothing of the body is signed for any', async () => {
  const { s3, put } = await cloud();
  await put('a', 'text');
  const accessKey = accessKeyOf('Clerk');
  const scope = { accessKey, day: '20310301', region: 'ap-southeast-1', service: 's3' };
  const key = signingKey(secretOf(accessKey) ?? '', scope);
  const asked = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKey}/${scopeName(scope)}`,
    'X-Amz-Date': '20310301T040000Z',
    'X-Amz-Expires': '60',
    'X-Amz-SignedHeaders': 'host',
  });
  const url = `/quarantine/a?${asked}`;
  const headers = new Map([['host', new URL(s3.url).host]]);
  const signature = signatureOf(
    { method: 'GET', ...targetOf(url), headers, body: Buffer.alloc(0) },
    { headers: ['host'], payload: 'UNSIGNED-PAYLOAD', date: '20310301T040000Z', scope, key },
  );
  expect(await (await fetch(`${s3.url}${url}&X-Amz-Signature=${signature}`)).text()).toBe('text');
});

const length = { 'x-amz-decoded-content-length': '5' };
const trailed = { ...length, 'x-amz-trailer': 'x-amz-checksum-crc32' };

test('a stream whose chunks and trailer are signed is stored without its framing', async () => {
  const store = await cloud();
  const stored = await upload(store, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', trailed, (sign) => {
    const chunk = (text: string) =>
      `${text.length.toString(16)};chunk-signature=${sign('PAYLOAD', sha256(''), sha256(text))}\r\n${text}`;
    const trailer = `x-amz-checksum-crc32:${crcOf('hello')}`;
    const chunks = `${chunk('hel')}\r\n${chunk('lo')}\r\n${chunk('')}`;
    return `${chunks}${trailer}\r\nx-amz-trailer-signature:${sign('TRAILER', sha256(`${trailer}\n`))}\r\n\r\n`;
  });
  expect(stored).toBe(200);
  expect(await store.text('streamed')).toBe('hello');
});

const crc = `x-amz-checksum-crc32:${crcOf('hello')}`;
test.each([
  ['as it should be', trailed, `5\r\nhello\r\n0\r\n${crc}\r\n\r\n`, 200],
  ['a wrong checksum', trailed, `5\r\nhallo\r\n0\r\n${crc}\r\n\r\n`, 'BadDigest'],
  ['fewer bytes than announced', trailed, `4\r\nhell\r\n0\r\n${crc}\r\n\r\n`, 'IncompleteBody'],
  ['a chunk longer than it says', trailed, `4\r\nhello\r\n0\r\n${crc}\r\n\r\n`, 'IncompleteBody'],
  ['no last chunk', trailed, '5\r\nhello\r\n', 'IncompleteBody'],
  ['no framing', trailed, 'hello', 'IncompleteBody'],
  ['no trailer', trailed, '5\r\nhello\r\n0\r\n\r\n', 'MalformedTrailerError'],
  ['a trailer not announced', length, `5\r\nhello\r\n0\r\n${crc}\r\n\r\n`, 'MalformedTrailerError'],
  ['no announced length', {}, '5\r\nhello\r\n0\r\n\r\n', 'MissingContentLength'],
])('an unsigned stream with %s is answered so', async (_, headers, body, answer) => {
  const store = await cloud();
  expect(await upload(store, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', headers, () => body)).toBe(answer);
  const kept = store.text('streamed');
  await (answer === 200 ? expect(kept).resolves.toBe('hello') : expect(kept).rejects.toThrow('does not exist'));
});

test('a checksum that was announced and not given is missed', async () => {
  const store = await cloud();
  const announced = { 'x-amz-sdk-checksum-algorithm': 'CRC32' };
  expect(await upload(store, 'UNSIGNED-PAYLOAD', announced, () => 'hello')).toBe('InvalidRequest');
});

test('a framing the local store does not know is refused by name', async () => {
  const store = await cloud();
  const answer = await upload(store, 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD', length, () => 'hello');
  expect(answer).toBe('NotImplemented');
});
