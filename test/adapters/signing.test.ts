// Forms and links signed here against the SDK's own signers: the same to the last byte.
import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { signedForm, signedLink } from '#adapters/s3/signing.ts';

const now = Date.parse('2021-01-15T15:59:59.999Z');
const Key = '0QKX5/7ZZ0A';
const session = { AWS_SESSION_TOKEN: 'FwoGZXIvYXdzEBYaDN//token==' };
const environment = { ...process.env };

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
  process.env = { ...environment };
});

const places: readonly (readonly [where: string, variables: Readonly<Record<string, string>>, host: string])[] = [
  ['Singapore', { AWS_REGION: 'ap-southeast-1' }, 'quarantine-x.s3.ap-southeast-1.amazonaws.com'],
  ['Peking', { AWS_REGION: 'cn-north-1', ...session }, 'quarantine-x.s3.cn-north-1.amazonaws.com.cn'],
  ['a local engine', { AWS_REGION: 'ap-southeast-1', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:3003' }, '127.0.0.1:3003'],
];

const actIn = (variables: Readonly<Record<string, string>>) => {
  const key = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
  process.env = { ...key, ...variables };
};

test.each(places)('a form in %s', async (_, variables, host) => {
  actIn(variables);
  const type = 'application/pdf';
  const form = signedForm('quarantine-x', Key, { type, bytes: 61_000 }, 600);
  const theirs = await createPresignedPost(new S3Client({}), {
    Bucket: 'quarantine-x',
    Key,
    Expires: 600,
    Fields: { 'Content-Type': type },
    Conditions: [
      ['eq', '$Content-Type', type],
      ['content-length-range', 61_000, 61_000],
    ],
  });
  expect(form).toEqual(theirs);
  expect(new URL(form.url).host).toBe(host);
});

test.each(places)('a link in %s', async (_, variables) => {
  actIn(variables);
  const query = {
    'response-content-disposition': "attachment; filename*=UTF-8''%E8%AE%A1%E5%88%92%20%28%E4%B8%80%29.pdf",
    'response-content-type': 'application/pdf',
    note: "a+b & c'(*)! ~计划",
  };
  const link = new URL(signedLink('quarantine-x', Key, query, 60));
  const { region, credentials, sha256 } = new S3Client({}).config;
  const theirs = await new S3RequestPresigner({ region, credentials, sha256 }).presign(
    {
      method: 'GET',
      protocol: link.protocol,
      hostname: link.hostname,
      ...(link.port === '' ? {} : { port: Number(link.port) }),
      path: link.pathname,
      query: { ...query },
      headers: {},
      body: undefined,
    },
    { expiresIn: 60 },
  );
  expect(Object.fromEntries(link.searchParams)).toEqual(theirs.query);
  expect(link.pathname.endsWith(Key)).toBe(true);
});
