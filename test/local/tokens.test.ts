// Who may call a route: tokens as the JWT authorizer of an HTTP API judges them.
import { expect, test } from '@jest/globals';
import { coded, DAY, eventFrom, issuerUrl, serve, strangers, tokenOf } from './api-cloud.ts';

test('a good token reaches the function as texts', async () => {
  const { url } = await serve([{ key: 'GET /', jwt: true }]);
  const token = tokenOf({ 'cognito:groups': ['clerk', 'bureau'], email_verified: true, level: 3 });
  const event = await eventFrom(await fetch(url, { headers: { authorization: `Bearer ${token}` } }));
  expect(event.requestContext.authorizer.jwt).toMatchObject({
    claims: { sub: 'p1', aud: 'portal', 'cognito:groups': '[clerk bureau]', email_verified: 'true', level: '3' },
    scopes: null,
  });
});

test.each([
  ['of another issuer', () => tokenOf({ iss: 'https://elsewhere.example' })],
  ['for another audience', () => tokenOf({ aud: 'elsewhere' })],
  ['for another audience, whatever its client', () => tokenOf({ aud: 'elsewhere', client_id: 'portal' })],
  ['that has run out', () => tokenOf({ exp: Math.floor(Date.now() / 1000) - 1 })],
  ['whose time has not come', () => tokenOf({ nbf: Math.floor(Date.now() / 1000) + 600 })],
  ['signed by a stranger', () => tokenOf({}, strangers.privateKey)],
  ['without a signature', () => `${coded({ alg: 'none', kid: 'one' })}.${coded({ iss: issuerUrl(), aud: 'portal' })}.`],
  ['that is no token', () => 'hello'],
])('a token %s is unauthorized', async (_, make) => {
  const { url } = await serve([{ key: 'GET /', jwt: true }]);
  const response = await fetch(url, { headers: { authorization: `Bearer ${make()}` } });
  expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
});

test('no token is unauthorized too', async () => {
  const { url } = await serve([{ key: 'GET /', jwt: true }]);
  expect((await fetch(url)).status).toBe(401);
});

test('the client stands for the audience where the token names none', async () => {
  const { url } = await serve([{ key: 'GET /', jwt: true }]);
  const token = tokenOf({ aud: undefined, client_id: 'portal' });
  expect((await fetch(url, { headers: { authorization: token } })).status).toBe(200);
});

test('a token without the scope of the route is forbidden, with it the function is told its scopes', async () => {
  const { url } = await serve([{ key: 'GET /', jwt: true, scopes: ['openid', 'other'] }]);
  const ask = (scope: string) => fetch(url, { headers: { authorization: `Bearer ${tokenOf({ scope })}` } });
  const without = await ask('profile');
  expect([without.status, await without.json()]).toEqual([403, { message: 'Forbidden' }]);
  const { requestContext } = await eventFrom(await ask('openid email'));
  expect(requestContext.authorizer.jwt.scopes).toEqual(['openid', 'email']);
});

test('a token runs out by the local clock', async () => {
  const { url, clock } = await serve([{ key: 'GET /', jwt: true }]);
  const headers = { authorization: `Bearer ${tokenOf({})}` };
  expect((await fetch(url, { headers })).status).toBe(200);
  await clock.moveTo(clock.now() + DAY);
  expect((await fetch(url, { headers })).status).toBe(401);
});
