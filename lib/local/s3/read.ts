// GetObject and HeadObject: any version, any part of it.
import type { Bucket } from './buckets.ts';
import { type Answer, objectArn, type SignedCall, versionHeader } from './call.ts';
import { isUnchanged } from './conditions.ts';
import { asHeader, KEPT } from './facts.ts';
import { queried } from './message.ts';
import { S3Problem } from './problems.ts';
import type { Version } from './store.ts';

type Stored = Version & { readonly content: string };
export type Place = { readonly bucket: Bucket; readonly key: string; readonly versionId: string | undefined };

const isStored = (version: Version): version is Stored => version.content !== undefined;

/** The object someone may read; whoever may not list the bucket is not told that there is none, as on AWS. */
export const readable = ({ store, insist, signer }: SignedCall, { bucket, key, versionId }: Place): Stored => {
  if (versionId === '') throw new S3Problem('InvalidArgument', 'Version id cannot be the empty string');
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  insist(signer.principal, action, objectArn(bucket, key));
  const version =
    versionId === undefined ? store.current(bucket.name, key) : store.version(bucket.name, key, versionId);
  if (version && isStored(version)) return version;
  insist(signer.principal, 's3:ListBucket', bucket.arn);
  const marked = version ? { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, version) } : {};
  if (versionId === undefined) throw new S3Problem('NoSuchKey', 'The specified key does not exist.', marked);
  if (version)
    throw new S3Problem('MethodNotAllowed', 'The specified method is not allowed against this resource.', marked);
  throw new S3Problem('NoSuchVersion', 'The specified version does not exist.');
};

type Part = { readonly first: number; readonly last: number };

/** Several ranges, and what is no range at all, count as none. */
const partOf = (range: string | undefined, size: number): Part | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return undefined;
  if (first > last)
    throw new S3Problem('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    });
  return { first, last };
};

/** What the asker wants to hear in place of what was stored. */
const overridden = ({ message }: SignedCall): Readonly<Record<string, string>> =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const wanted = queried(message, `response-${name}`);
      return wanted === undefined ? [] : [[name, asHeader(name, wanted)]];
    }),
  );

const headersOf = (call: SignedCall, version: Stored): Readonly<Record<string, string>> => ({
  'accept-ranges': 'bytes',
  etag: version.etag,
  'last-modified': new Date(version.modifiedAt).toUTCString(),
  ...versionHeader(call.bucket, version),
  ...version.headers,
  ...overridden(call),
});

const checksumOf = (call: SignedCall, { checksum }: Stored): Readonly<Record<string, string>> =>
  checksum && call.given.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
    ? { [checksum[0]]: checksum[1], 'x-amz-checksum-type': 'FULL_OBJECT' }
    : {};

export const getObject = (call: SignedCall): Answer => {
  const { bucket, message, given, store } = call;
  const version = readable(call, { bucket, key: message.key, versionId: queried(message, 'versionId') });
  const headers = headersOf(call, version);
  if (isUnchanged(given, version)) return { status: 304, headers };
  const part = partOf(given.get('range'), version.size);
  const { first, last } = part ?? { first: 0, last: version.size - 1 };
  const length = last - first + 1;
  return {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(part ? { 'content-range': `bytes ${first}-${last}/${version.size}` } : checksumOf(call, version)),
    },
    ...(message.method === 'GET' && length > 0 && { body: { file: store.open(version.content), first, last } }),
  };
};
