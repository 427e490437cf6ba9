// ListObjectsV2: the newest objects of a bucket in the order of their keys, a page at a time.
import * as z from 'zod';
import type { Answer, SignedCall } from './call.ts';
import { S3Problem } from './problems.ts';
import type { Store, Version } from './store.ts';
import { branch, document, leaf } from './xml.ts';

const Asked = z.object({
  prefix: z.string().default(''),
  delimiter: z.string().default(''),
  'max-keys': z.coerce.number().pipe(z.int().nonnegative()).default(1000),
  'continuation-token': z.string().optional(),
  'start-after': z.string().optional(),
});
type Asked = z.infer<typeof Asked>;
type Page = {
  readonly objects: readonly Version[];
  readonly folders: readonly string[];
  /** What the next page begins after; undefined on the last. */
  readonly next: string | undefined;
};

const MOST = 1000;

/** A key, or what several keys begin with up to the delimiter. */
const entryOf = (key: string, { prefix, delimiter }: Asked): { readonly name: string; readonly isFolder: boolean } => {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? { name: key, isFolder: false } : { name: key.slice(0, end + delimiter.length), isFolder: true };
};

const pageOf = (store: Store, bucket: string, asked: Asked, after: string): Page => {
  const objects: Version[] = [];
  const folders: string[] = [];
  const most = Math.min(asked['max-keys'], MOST);
  let last = after;
  for (const version of store.from(bucket, laterOf(asked.prefix, after))) {
    if (!version.key.startsWith(asked.prefix)) break;
    const { name, isFolder } = entryOf(version.key, asked);
    // What was listed already, be it as a folder that all its keys begin with.
    if (name === last || version.key === after) continue;
    if (objects.length + folders.length >= most) return { objects, folders, next: most === 0 ? undefined : last };
    if (isFolder) folders.push(name);
    else objects.push(version);
    last = name;
  }
  return { objects, folders, next: undefined };
};

/** By bytes, as the catalogue sorts. */
const laterOf = (one: string, other: string): string =>
  Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0 ? other : one;

const contents = ({ key, modifiedAt, etag, size }: Version): string =>
  branch('Contents', [
    leaf('Key', key),
    leaf('LastModified', new Date(modifiedAt).toISOString()),
    leaf('ETag', etag),
    leaf('Size', size),
    leaf('StorageClass', 'STANDARD'),
  ]);

const tokenOf = (after: string): string => Buffer.from(after).toString('base64url');

export const listObjects = ({ bucket, message, insist, signer, store }: SignedCall): Answer => {
  insist(signer.principal, 's3:ListBucket', bucket.arn);
  const read = Asked.safeParse(Object.fromEntries(message.query));
  if (!read.success) throw new S3Problem('InvalidArgument', z.prettifyError(read.error));
  const asked = read.data;
  const token = asked['continuation-token'];
  const after = token === undefined ? (asked['start-after'] ?? '') : Buffer.from(token, 'base64url').toString();
  const { objects, folders, next } = pageOf(store, bucket.name, asked, after);
  return {
    status: 200,
    body: document('ListBucketResult', [
      leaf('Name', bucket.name),
      leaf('Prefix', asked.prefix),
      leaf('Delimiter', asked.delimiter || undefined),
      leaf('StartAfter', asked['start-after']),
      leaf('ContinuationToken', token),
      leaf('NextContinuationToken', next === undefined ? undefined : tokenOf(next)),
      leaf('KeyCount', objects.length + folders.length),
      leaf('MaxKeys', Math.min(asked['max-keys'], MOST)),
      leaf('IsTruncated', next !== undefined),
      ...objects.map(contents),
      ...folders.map((prefix) => branch('CommonPrefixes', [leaf('Prefix', prefix)])),
    ]),
  };
};
