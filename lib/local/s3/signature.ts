// Signature Version 4: what is signed, in which form, and with which key.
import { createHash, createHmac } from 'node:crypto';
import { region } from '../resources.ts';
import type { Message } from './message.ts';

export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

export const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export type Scope = {
  readonly accessKey: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
};

/** Undefined where the text is no credential at all. */
export const scopeIn = (credential: string): Scope | undefined => {
  const [, accessKey, day, named, service] =
    /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential) ?? [];
  return accessKey && day && named && service ? { accessKey, day, region: named, service } : undefined;
};

export const scopeName = ({ day, region: named, service }: Scope): string => `${day}/${named}/${service}/aws4_request`;

export const isOurs = (scope: Scope): boolean => scope.region === region && scope.service === 's3';

export const signingKey = (secret: string, { day, region: named, service }: Scope): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secret}`, day), named), service), 'aws4_request');

/** Milliseconds; undefined where the text is no such time. */
export const momentOf = (amzDate: string): number | undefined => {
  const [, ...numbers] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(amzDate) ?? [];
  const [year, month, day, hour, minute, second] = numbers.map(Number);
  return year === undefined || month === undefined ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
};

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const inOrder = ([name, value]: readonly string[], [otherName, otherValue]: readonly string[]): number =>
  compare(name, otherName) || compare(value, otherValue);
const compare = (one = '', other = ''): number => (one < other ? -1 : Number(one > other));

/** The request in the one spelling that both sides hash. */
const canonical = (message: Message, signedHeaders: readonly string[], payload: string): string =>
  [
    message.method,
    message.path.split('/').map(encoded).join('/'),
    message.query
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map((pair) => pair.map(encoded))
      .sort(inOrder)
      .map((pair) => pair.join('='))
      .join('&'),
    ...signedHeaders.map((name) => `${name}:${(message.headers.get(name) ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payload,
  ].join('\n');

export const signatureOf = (
  message: Message,
  signed: {
    readonly headers: readonly string[];
    readonly payload: string;
    readonly date: string;
    readonly scope: Scope;
    readonly key: Buffer;
  },
): string => {
  // Header bytes are read as latin1, so that is how the very bytes that travelled come back.
  const request = sha256(Buffer.from(canonical(message, signed.headers, signed.payload), 'latin1'));
  const text = ['AWS4-HMAC-SHA256', signed.date, scopeName(signed.scope), request].join('\n');
  return hmac(signed.key, text).toString('hex');
};
