// The local issuer's keys, kept in a file so that tokens and sign-ins of an earlier start are still believed.
import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Claims } from './claims.ts';

const Keys = z.object({
  signing: z.looseObject({ kid: z.string(), alg: z.literal('RS256'), kty: z.literal('RSA'), d: z.string() }),
  cookies: z.array(z.string()).min(1),
});
export type Keys = z.infer<typeof Keys>;

const newKeys = (): Keys => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  const signing = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  return Keys.parse({ signing, cookies: [randomBytes(24).toString('base64url')] });
};

export const keysIn = (file: string): Keys => {
  if (existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const keys = newKeys();
  mkdirSync(dirname(file), { recursive: true });
  // Renamed into place: a start cut short leaves no half-written key behind.
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const signedToken = (claims: Claims, { signing }: Keys): string => {
  const key: JsonWebKey = signing;
  const unsigned = `${encoded({ alg: signing.alg, typ: 'at+jwt', kid: signing.kid })}.${encoded(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(unsigned), createPrivateKey({ key, format: 'jwk' }));
  return `${unsigned}.${signature.toString('base64url')}`;
};
