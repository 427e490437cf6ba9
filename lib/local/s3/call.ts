// What every operation of S3 works with, and what it answers.
import type { Denied } from '../gateway.ts';
import type { Permissions } from '../permissions.ts';
import type { Signer } from './authentication.ts';
import type { Bucket } from './buckets.ts';
import type { Message } from './message.ts';
import { S3Problem } from './problems.ts';
import type { Store, Version } from './store.ts';

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text, or a part of an opened file from its first to its last byte. */
  readonly body?: string | { readonly file: number; readonly first: number; readonly last: number };
};

/** Throws the refusal that names the missing grant. */
type Insist = (principal: string, action: string, resource: string) => void;

export type Surroundings = {
  readonly store: Store;
  readonly insist: Insist;
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** Resolves when the events of what was stored are handed on. */
  readonly handOn: () => Promise<void>;
};

/** A call counts from when it arrived, however long its body takes. */
export type Arrival = { readonly at: number; readonly requestId: string };

export type Call = Surroundings &
  Arrival & {
    readonly message: Message;
    readonly bucket: Bucket;
    /** The headers, and those that a link carries in its address, by lower-case name. */
    readonly given: ReadonlyMap<string, string>;
  };
export type SignedCall = Call & { readonly signer: Signer };

/** The runner itself: it looks into buckets, and no template grants it anything. */
const LOCAL = 'LOCAL';

export const insistBy =
  (permissions: Permissions, onDenied: Denied | undefined): Insist =>
  (principal, action, resource) => {
    const verdict =
      principal === LOCAL ? { allowed: true as const } : permissions.mayCall(principal, { action, resource });
    if (verdict.allowed) return;
    onDenied?.({ principal, action, resource, reason: verdict.reason });
    throw new S3Problem(
      'AccessDenied',
      `User: ${principal} is not authorized to perform: ${action} on resource: ${resource}`,
    );
  };

export const bucketNamed = ({ buckets }: Pick<Surroundings, 'buckets'>, name: string): Bucket => {
  const bucket = buckets.get(name);
  if (bucket === undefined) throw new S3Problem('NoSuchBucket', `The specified bucket does not exist: ${name}`);
  return bucket;
};

export const objectArn = (bucket: Bucket, key: string): string => `${bucket.arn}/${key}`;

/** Said of an object only in a bucket that keeps versions. */
export const versionHeader = ({ versioned }: Bucket, { id }: Version): Readonly<Record<string, string>> =>
  versioned ? { 'x-amz-version-id': id } : {};
