// One request to S3 as it came over the wire, read whole.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { bytesOf } from '../http-messages.ts';
import { S3Problem } from './problems.ts';

export type Message = {
  readonly method: string;
  /** Decoded; the parts of it are below. */
  readonly path: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** By lower-case name; repeated ones are joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
};

/** All that one request may carry. Real S3 takes 5 GiB; what is larger than this has no business on a laptop. */
const LARGEST_BODY = 64 * 1024 * 1024;

export const newRequestId = (): string => randomBytes(8).toString('hex').toUpperCase();

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new S3Problem('InvalidURI', `Couldn't parse the specified URI: ${path}`);
  }
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const body = await bytesOf(request, LARGEST_BODY);
  if (body === undefined) throw new S3Problem('EntityTooLarge', `The local S3 takes ${LARGEST_BODY} bytes at most.`);
  return body;
};

export const headersOf = ({ headersDistinct }: IncomingMessage): ReadonlyMap<string, string> =>
  new Map(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(',')]));

/** Path-style: the bucket is the first part of the path. */
export const targetOf = (url: string) => {
  const [raw = '/', ...rest] = url.split('?');
  const path = decoded(raw);
  const [, bucket = '', ...key] = path.split('/');
  return { path, bucket, key: key.join('/'), query: [...new URLSearchParams(rest.join('?'))] };
};

export const messageOf = async (request: IncomingMessage): Promise<Message> => {
  const body = await bodyOf(request);
  return { method: request.method ?? 'GET', ...targetOf(request.url ?? '/'), headers: headersOf(request), body };
};

export const queried = ({ query }: Message, name: string): string | undefined =>
  query.find(([asked]) => asked === name)?.[1];
