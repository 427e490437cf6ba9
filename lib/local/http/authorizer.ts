// Judges a bearer token as the JWT authorizer of an HTTP API does, with the keys its issuer publishes.
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Resource } from '../template.ts';

/** Everything a string, as a function behind API Gateway finds it. */
export type JwtIdentity = {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
};
export type Judged =
  | { readonly ok: true; readonly identity: JwtIdentity }
  | { readonly ok: false; readonly status: 401 | 403; readonly reason: string };
export type Authorizer = (request: IncomingMessage, scopes: readonly string[]) => Promise<Judged>;

const Properties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.array(z.literal('$request.header.Authorization')).length(1),
  JwtConfiguration: z.object({ Audience: z.array(z.string()).min(1), Issuer: z.string() }),
});
const Header = z.object({ alg: z.literal('RS256'), kid: z.string() });
const Seconds = z.number();
const Claims = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.string().optional(),
  exp: Seconds,
  nbf: Seconds.optional(),
  iat: Seconds.optional(),
  scope: z.string().optional(),
  scp: z.array(z.string()).optional(),
});
type Claims = z.infer<typeof Claims>;
const Discovery = z.object({ issuer: z.string(), jwks_uri: z.string() });
const KeySet = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional(), kty: z.string() })) });

class Refused extends Error {}

const json = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Refused(`${url} answers ${response.status}`);
  return response.json();
};

type Keys = ReadonlyMap<string, JsonWebKey>;

const fetchKeys = async (issuer: string): Promise<Keys> => {
  const discovery = Discovery.parse(await json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  const { keys } = KeySet.parse(await json(discovery.jwks_uri));
  return new Map(keys.map((key) => [key.kid ?? '', key]));
};

/** Keys are kept until a token names one that is not among them. */
const keysOf = (issuer: string): ((kid: string) => Promise<JsonWebKey>) => {
  let known: Keys = new Map();
  return async (kid) => {
    if (!known.has(kid)) known = await fetchKeys(issuer);
    const key = known.get(kid);
    if (key === undefined) throw new Refused('no key of the issuer has signed it');
    return key;
  };
};

const partOf = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString());

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const whyNot = (reason: unknown): string => {
  if (reason instanceof z.ZodError || reason instanceof SyntaxError) return 'it is no token of this kind';
  return reason instanceof Error ? reason.message : String(reason);
};

const refuse = (why: string): never => {
  throw new Refused(why);
};

const checkClaims = (claims: Claims, issuer: string, audience: readonly string[], now: number): void => {
  if (claims.iss !== issuer) refuse('it is from another issuer');
  // The client counts only where the token names no audience.
  const meant = [claims.aud ?? claims.client_id ?? []].flat();
  if (!meant.some((one) => audience.includes(one))) refuse('it is meant for another audience');
  if (claims.exp <= now) refuse('it has run out');
  if ((claims.nbf ?? 0) > now || (claims.iat ?? 0) > now) refuse('its time has not come');
};

const scopesOf = ({ scope, scp }: Claims): readonly string[] => scp ?? scope?.split(' ').filter(Boolean) ?? [];

/** `now` in milliseconds of the local clock. */
export const authorizerOf = ({ properties }: Resource, now: () => number): Authorizer => {
  const { Audience, Issuer } = Properties.parse(properties).JwtConfiguration;
  const keyNamed = keysOf(Issuer);

  const claimsOf = async (token: string): Promise<Claims> => {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const { kid } = Header.parse(partOf(header));
    const key = createPublicKey({ key: await keyNamed(kid), format: 'jwk' });
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) refuse('its signature is wrong');
    const claims = Claims.parse(partOf(payload));
    checkClaims(claims, Issuer, Audience, Math.floor(now() / 1000));
    return claims;
  };

  return async (request, wanted) => {
    const token = request.headers.authorization?.replace(/^Bearer\s+/i, '');
    if (!token) return { ok: false, status: 401, reason: 'there is no token' };
    try {
      const claims = await claimsOf(token);
      const granted = scopesOf(claims);
      if (wanted.length > 0 && !wanted.some((scope) => granted.includes(scope)))
        return { ok: false, status: 403, reason: `it has none of the scopes ${wanted.join(' ')}` };
      const texts = Object.entries(claims).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, asText(value)] as const],
      );
      return {
        ok: true,
        identity: { claims: Object.fromEntries(texts), scopes: wanted.length > 0 ? granted : null },
      };
    } catch (reason) {
      return { ok: false, status: 401, reason: whyNot(reason) };
    }
  };
};
