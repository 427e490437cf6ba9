// Forms and links of S3, signed here by Signature Version 4: it takes a key and a clock, and not the S3 client, which is
// as large as all the rest of a function and takes as long to load.
import { createHash, createHmac } from 'node:crypto';
import type { UploadForm } from '#app/ports.ts';

type Fields = Readonly<Record<string, string>>;

const ALGORITHM = 'AWS4-HMAC-SHA256';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d{3}/, '');

/** RFC 3986: encodeURIComponent leaves five characters as they are. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** A bucket answers under its own name, at an engine of another address as a folder of it. */
const addressOf = (bucket: string, path = ''): URL => {
  const { AWS_ENDPOINT_URL_S3: endpoint, AWS_REGION: region = '' } = process.env;
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return endpoint === undefined
    ? new URL(`https://${bucket}.s3.${region}.${suffix}${path}`)
    : new URL(`${endpoint}/${bucket}${path}`);
};

/** By the credentials Lambda puts into the environment, for the day and the region. */
const signerAt = (now: number) => {
  const { AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env;
  const moment = iso(now).replace(/[-:]/g, '');
  const scope = [moment.slice(0, 8), AWS_REGION, 's3', 'aws4_request'];
  const stamp: Fields = {
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': [AWS_ACCESS_KEY_ID, ...scope].join('/'),
    'X-Amz-Date': moment,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { 'X-Amz-Security-Token': AWS_SESSION_TOKEN }),
  };
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${AWS_SECRET_ACCESS_KEY}`);
  return { stamp, moment, scope: scope.join('/'), sign: (text: string) => hmac(key, text).toString('hex') };
};

/** Lets one file of exactly this type and size be posted under this key. */
export const signedForm = (
  bucket: string,
  key: string,
  file: { readonly type: string; readonly bytes: number },
  seconds: number,
  now = Date.now(),
): UploadForm => {
  const { stamp, sign } = signerAt(now);
  const fields: Fields = { 'Content-Type': file.type, bucket, ...stamp };
  const conditions = [
    ['eq', '$Content-Type', file.type],
    ['content-length-range', file.bytes, file.bytes],
    ...Object.entries({ ...fields, key }).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = JSON.stringify({ expiration: iso(now + seconds * 1000), conditions });
  const Policy = Buffer.from(policy).toString('base64');
  return { url: addressOf(bucket).href, fields: { ...fields, key, Policy, 'X-Amz-Signature': sign(Policy) } };
};

/** Lets what lies under this key be read, answered with what `query` says of it. */
export const signedLink = (bucket: string, key: string, query: Fields, seconds: number, now = Date.now()): string => {
  const { stamp, moment, scope, sign } = signerAt(now);
  const url = addressOf(bucket, `/${key}`);
  const asked = {
    ...query,
    ...stamp,
    'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
  };
  url.search = Object.entries(asked)
    .map((pair) => pair.map(encoded).join('='))
    .sort()
    .join('&');
  const request = ['GET', url.pathname, url.search.slice(1), `host:${url.host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const signature = sign([ALGORITHM, moment, scope, sha256(request.join('\n'))].join('\n'));
  return `${url.href}&X-Amz-Signature=${signature}`;
};
