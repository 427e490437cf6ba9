// Tokens with one thing wrong, each of them otherwise an officer's own.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { Run } from '../../../lib/local/run.ts';
import type { tokensOf } from '../tokens.ts';

type Make = (tokens: ReturnType<typeof tokensOf>, run: Run) => string;

const PERSON = 'bureau-01';
const partsOf = (token: string): readonly [header: string, payload: string, signature: string] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
};
const coded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part: string): object => Object(JSON.parse(Buffer.from(part, 'base64url').toString()));

/** The token with another header, signed by `signing` or not at all. */
const resigned = (token: string, header: object, signing: (unsigned: string) => string): string => {
  const [head, payload] = partsOf(token);
  const unsigned = `${coded({ ...decoded(head), ...header })}.${payload}`;
  return `${unsigned}.${signing(unsigned)}`;
};

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const seconds = (run: Run): number => Math.floor(run.clock.now() / 1000);

export const badTokens: Readonly<Record<string, Make>> = {
  'that has run out': ({ like }, run) => like(PERSON, { exp: seconds(run) }),
  'of the future': ({ like }, run) => like(PERSON, { nbf: seconds(run) + 600 }),
  'of another issuer': ({ like }) => like(PERSON, { iss: 'https://elsewhere.example' }),
  'for another audience': ({ like }) => like(PERSON, { aud: 'elsewhere' }),
  'for another client': ({ like }) => like(PERSON, { aud: undefined, client_id: 'elsewhere' }),
  'for nobody in particular': ({ like }) => like(PERSON, { aud: undefined, client_id: undefined }),
  'without a signature': ({ like }) => resigned(like(PERSON, {}), {}, () => ''),
  'of the algorithm none': ({ like }) => resigned(like(PERSON, {}), { alg: 'none' }, () => ''),
  'of the algorithm None, its signature left on': ({ like }) => {
    const token = like(PERSON, {});
    return resigned(token, { alg: 'None' }, () => partsOf(token)[2]);
  },
  'signed with a secret everybody knows': ({ like }) =>
    resigned(like(PERSON, {}), { alg: 'HS256' }, (unsigned) =>
      createHmac('sha256', 'secret').update(unsigned).digest('base64url'),
    ),
  'signed by a stranger': ({ like }) =>
    resigned(like(PERSON, {}), {}, (unsigned) =>
      sign('RSA-SHA256', Buffer.from(unsigned), stranger).toString('base64url'),
    ),
  'of a key nobody knows': ({ like }) => resigned(like(PERSON, {}), { kid: '../../keys' }, () => 'x'),
  'with more roles written into it': ({ like }) => {
    const [header, payload, signature] = partsOf(like('applicant-01', {}));
    return `${header}.${coded({ ...decoded(payload), 'cognito:groups': ['bureau'] })}.${signature}`;
  },
  'cut short': ({ like }) => like(PERSON, {}).slice(0, -20),
  'that is none': () => 'hello',
  'of 8 000 letters': () => 'a'.repeat(8000),
};
