// The local issuer, over real HTTP: the whole sign-in as a browser does it, and what it refuses.
import type { JsonWebKey } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Oidc, startOidc } from '../../lib/local/oidc.ts';
import { personas } from '../../lib/local/personas.ts';
import { newBrowser, newChallenge, verifiedClaims } from '../support/browser.ts';

const HOME = 'http://localhost:5999';
const BACK = `${HOME}/signed-in`;
const directory = mkdtempSync(join(tmpdir(), 'issuer-'));
const stateFile = join(directory, 'state', 'issuer.json');

let clock = Date.parse('2031-03-01T00:00:00Z');
const start = (): Promise<Oidc> =>
  startOidc(
    {
      personas,
      clients: [{ clientId: 'Portal', redirectUris: [BACK] }],
      groupsClaim: 'cognito:groups',
      organisationClaim: 'custom:uscc',
      now: () => clock,
      stateFile,
    },
    0,
  );

let issuer: Oidc;
beforeAll(async () => {
  issuer = await start();
});
afterAll(() => issuer.close());

const jsonOf = async (response: Response) => Object(await response.json());

const keys = async ({ url }: Oidc = issuer): Promise<readonly JsonWebKey[]> =>
  (await jsonOf(await fetch(`${url}/jwks`))).keys;

const authorizeUrl = (challenge: string, more: Readonly<Record<string, string>> = {}): string => {
  const query = {
    client_id: 'Portal',
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid profile email',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  };
  return `${issuer.url}/auth?${new URLSearchParams(query)}`;
};

const askForTokens = (fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: { origin: HOME },
    body: new URLSearchParams({ client_id: 'Portal', redirect_uri: BACK, ...fields }),
  });

const signIn = async (person: string, browser = newBrowser()) => {
  const { verifier, challenge } = newChallenge();
  const first = await browser.visit(authorizeUrl(challenge));
  const signInUrl = new URL(first.headers.get('location') ?? '', issuer.url).href;
  const screen = await (await browser.visit(signInUrl)).text();
  const back = await browser.follow(signInUrl, BACK, { person });
  const code = back instanceof URL ? (back.searchParams.get('code') ?? '') : '';
  return { verifier, screen, back, code, browser };
};

test('a person chosen on the sign-in page comes back with a code that buys tokens with the right claims', async () => {
  const { verifier, screen, back, code } = await signIn('applicant-01');
  expect(screen).toContain('深圳市纸鸢社会工作服务中心');
  expect(screen).toContain('Sign in as a demo person');
  expect(back).toBeInstanceOf(URL);
  expect(String(back)).toContain('state=the-state');

  const answer = await askForTokens({ grant_type: 'authorization_code', code, code_verifier: verifier });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe(HOME);
  const tokens = await jsonOf(answer);
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });

  const person = {
    sub: 'applicant-01',
    name: '林小满',
    email: 'applicant-01@example.org',
    'cognito:groups': ['applicant'],
    'custom:uscc': '52440300XXXX001159',
    iss: issuer.url,
    aud: 'Portal',
  };
  const access = verifiedClaims(tokens.access_token, await keys());
  expect(access).toMatchObject({ ...person, token_use: 'access', client_id: 'Portal' });
  expect(verifiedClaims(tokens.id_token, await keys())).toMatchObject({
    ...person,
    token_use: 'id',
    nonce: 'the-nonce',
  });
});

test('an access token is valid by the clock of the local run, however far it was moved', async () => {
  clock = Date.parse('2034-06-30T12:00:00Z');
  const { verifier, code } = await signIn('evaluator-03');
  const tokens = await jsonOf(await askForTokens({ grant_type: 'authorization_code', code, code_verifier: verifier }));
  expect(verifiedClaims(tokens.access_token, await keys())).toMatchObject({
    iat: clock / 1000,
    exp: clock / 1000 + 3600,
    'cognito:groups': ['evaluator'],
  });
});

test('a refresh token buys an access token by the clock as it then is', async () => {
  const { verifier, code } = await signIn('clerk-01');
  const tokens = await jsonOf(await askForTokens({ grant_type: 'authorization_code', code, code_verifier: verifier }));
  clock += 400 * 24 * 3600 * 1000;
  const { refresh_token } = tokens;
  const again = await jsonOf(await askForTokens({ grant_type: 'refresh_token', refresh_token }));
  expect(verifiedClaims(again.access_token, await keys())).toMatchObject({ sub: 'clerk-01', iat: clock / 1000 });
});

test('a code is worth nothing without its verifier, and nothing twice', async () => {
  const { verifier, code } = await signIn('clerk-02');
  const other = newChallenge().verifier;
  expect((await askForTokens({ grant_type: 'authorization_code', code, code_verifier: other })).status).toBe(400);

  const second = await signIn('clerk-02');
  const fields = { grant_type: 'authorization_code', code: second.code, code_verifier: second.verifier };
  expect((await askForTokens(fields)).status).toBe(200);
  expect((await askForTokens(fields)).status).toBe(400);
  expect(verifier).not.toBe(other);
});

test('an address nobody registered is never sent to, and a sign-in without a challenge is refused', async () => {
  const { challenge } = newChallenge();
  const stray = await newBrowser().visit(authorizeUrl(challenge, { redirect_uri: 'http://localhost:6000/signed-in' }));
  expect(stray.status).toBe(400);
  expect(stray.headers.get('location')).toBeNull();
  expect(await stray.text()).toContain('invalid_redirect_uri');

  const bare = await newBrowser().follow(authorizeUrl('', { code_challenge: '', code_challenge_method: '' }), BACK);
  expect(String(bare)).toContain('error=invalid_request');
});

test('a person who does not exist cannot be signed in, nor can a page elsewhere sign anybody in', async () => {
  const browser = newBrowser();
  const first = await browser.visit(authorizeUrl(newChallenge().challenge));
  const signInUrl = new URL(first.headers.get('location') ?? '', issuer.url).href;
  expect((await browser.visit(signInUrl, { person: 'nobody-01' })).status).toBe(400);
  const elsewhere = { method: 'POST', headers: { origin: 'http://evil.example' }, body: 'person=bureau-01' };
  expect((await fetch(signInUrl, elsewhere)).status).toBe(403);
});

test('signing out leads back to the site, and the next sign-in asks for a person again', async () => {
  const { verifier, code, browser } = await signIn('steering-01');
  const tokens = await jsonOf(await askForTokens({ grant_type: 'authorization_code', code, code_verifier: verifier }));
  const stillIn = await browser.follow(authorizeUrl(newChallenge().challenge), BACK);
  expect(String(stillIn)).toContain('code=');

  const query = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: `${HOME}/` });
  const screen = await (await browser.visit(`${issuer.url}/session/end?${query}`)).text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(screen)?.[1] ?? '';
  expect(screen).toContain('退出登录');
  const out = await browser.follow(`${issuer.url}/session/end/confirm`, `${HOME}/`, { xsrf, logout: 'yes' });
  expect(String(out)).toBe(`${HOME}/`);

  const again = await browser.follow(authorizeUrl(newChallenge().challenge), BACK);
  expect(again).toBeInstanceOf(Response);
});

test('tests and the story get a token for any demo person, and for nobody else', async () => {
  const ask = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${issuer.url}/token-for`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { access_token, expires_in } = await jsonOf(await ask({ person: 'bureau-01' }));
  expect(expires_in).toBe(3600);
  expect(verifiedClaims(access_token, await keys())).toMatchObject({
    sub: 'bureau-01',
    aud: 'Portal',
    token_use: 'access',
    'cognito:groups': ['bureau'],
    iat: clock / 1000,
  });
  expect((await ask({ person: 'nobody-01' })).status).toBe(400);
  expect((await ask({ person: 'bureau-01', client: 'Stranger' })).status).toBe(400);
  expect((await ask({ person: 'bureau-01' }, { origin: 'http://evil.example' })).status).toBe(403);
  expect(await (await fetch(`${issuer.url}/personas`)).json()).toEqual(personas);
});

test('tokens of an earlier start are believed after a restart', async () => {
  const token = issuer.tokenFor('leader-01');
  await issuer.close();
  issuer = await start();
  expect(verifiedClaims(token, await keys())).toMatchObject({ sub: 'leader-01' });
});

test('discovery says what the site needs and nothing more is offered', async () => {
  const discovery = await (await fetch(`${issuer.url}/.well-known/openid-configuration`)).json();
  expect(discovery).toMatchObject({
    issuer: issuer.url,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    end_session_endpoint: `${issuer.url}/session/end`,
  });
});
