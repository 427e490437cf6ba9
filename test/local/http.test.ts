// The HTTP API as a caller and as the function behind it see it.
import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import { DAY, echo, eventFrom, serve } from './api-cloud.ts';
import { functionOf } from './hand-made.ts';

test('a function is handed the request in payload format 2.0', async () => {
  const { url, clock } = await serve([{ key: 'POST /rounds/{id}/applications' }]);
  const target = `${url}/rounds/${encodeURIComponent('2026 文旅')}/applications?tag=a&tag=b%2Cc&q=%E5%A4%A9`;
  const response = await fetch(target, {
    method: 'POST',
    body: '{"name":"园"}',
    headers: { 'content-type': 'application/json', cookie: 'one=1; two=2', 'X-Custom': 'yes' },
  });
  expect(response.status).toBe(200);
  const event = await eventFrom(response);
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'POST /rounds/{id}/applications',
    rawPath: '/rounds/2026 文旅/applications',
    rawQueryString: 'tag=a&tag=b%2Cc&q=%E5%A4%A9',
    cookies: ['one=1', 'two=2'],
    headers: { 'x-custom': 'yes', 'content-type': 'application/json' },
    queryStringParameters: { tag: 'a,b,c', q: '天' },
    pathParameters: { id: '2026 文旅' },
    requestContext: {
      apiId: 'Api',
      stage: '$default',
      routeKey: 'POST /rounds/{id}/applications',
      http: { method: 'POST', path: '/rounds/2026 文旅/applications', protocol: 'HTTP/1.1' },
    },
    body: '{"name":"园"}',
    isBase64Encoded: false,
  });
  expect(event.headers).not.toHaveProperty('cookie');
  expect(event.requestContext).not.toHaveProperty('authorizer');
  expect(Math.abs(event.requestContext.timeEpoch - clock.now())).toBeLessThan(DAY);
  expect(event.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
});

test('repeated headers are joined by commas', async () => {
  const { url } = await serve([{ key: 'GET /' }]);
  const body = await new Promise<string>((done, failed) => {
    const sent = request(url, { headers: { 'x-many': ['one', 'two'] } }, (response) => {
      response.setEncoding('utf8').on('data', done);
    });
    sent.on('error', failed).end();
  });
  expect(JSON.parse(body).headers['x-many']).toBe('one,two');
});

test('what is no text travels as base64, in both directions', async () => {
  const mirror =
    'export const handler = async (event) => ({ statusCode: 200, isBase64Encoded: event.isBase64Encoded, body: event.body });';
  const { url } = await serve([{ key: 'PUT /file' }], functionOf('Echo', mirror));
  const bytes = Buffer.from([0, 255, 128, 10]);
  const response = await fetch(`${url}/file`, {
    method: 'PUT',
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});

test.each([
  ['GET', '/rounds/open', 'GET /rounds/open'],
  ['GET', '/rounds/2026', 'GET /rounds/{id}'],
  ['POST', '/rounds/2026', 'ANY /rounds/{id}'],
  ['GET', '/rounds/2026/sites/1', 'GET /rounds/{proxy+}'],
  ['GET', '/elsewhere', '$default'],
])('%s %s is answered by the route that fits closest', async (method, path, routeKey) => {
  const keys = ['GET /rounds/{proxy+}', '$default', 'ANY /rounds/{id}', 'GET /rounds/{id}', 'GET /rounds/open'];
  const { url } = await serve(keys.map((key) => ({ key })));
  expect(await eventFrom(await fetch(url + path, { method }))).toMatchObject({ routeKey });
});

test.each([
  ['DELETE', '/rounds/1'],
  ['GET', '/rounds'],
  ['GET', '/rounds/'],
  ['GET', '/rounds/1/'],
])('%s %s has no route, so it is not found', async (method, path) => {
  const { url } = await serve([{ key: 'GET /rounds/{id}' }]);
  const response = await fetch(url + path, { method });
  expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
});

test('a function may answer with headers and cookies, or with nothing but a body', async () => {
  const plain = 'export const handler = async () => ({ hello: "world" });';
  const full =
    'export const handler = async () => ({ statusCode: 201, headers: { "X-One": 1 }, cookies: ["a=1", "b=2"], body: "made" });';
  const { url } = await serve(
    [
      { key: 'GET /plain', to: 'Plain' },
      { key: 'GET /full', to: 'Full' },
    ],
    [...functionOf('Plain', plain), ...functionOf('Full', full)],
  );
  const first = await fetch(`${url}/plain`);
  expect([first.status, first.headers.get('content-type'), await first.json()]).toEqual([
    200,
    'application/json',
    { hello: 'world' },
  ]);
  const second = await fetch(`${url}/full`);
  expect([second.status, second.headers.get('x-one'), second.headers.getSetCookie(), await second.text()]).toEqual([
    201,
    '1',
    ['a=1', 'b=2'],
    'made',
  ]);
});

test('a function that fails, or answers nonsense, is an internal error that says nothing', async () => {
  const { url } = await serve(
    [
      { key: 'GET /fails', to: 'Fails' },
      { key: 'GET /nonsense', to: 'Nonsense' },
    ],
    [
      ...functionOf('Fails', 'export const handler = async () => { throw new Error("secret"); };'),
      ...functionOf('Nonsense', 'export const handler = async () => ({ statusCode: "many" });'),
    ],
  );
  for (const path of ['/fails', '/nonsense']) {
    const response = await fetch(url + path);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  }
});

test('an integration that takes too long is unavailable', async () => {
  const slow = functionOf('Echo', 'export const handler = () => new Promise(() => {});', { Timeout: 10 });
  const { url } = await serve([{ key: 'GET /' }], slow);
  expect((await fetch(url)).status).toBe(503);
});

test('a body over ten megabytes is too large', async () => {
  const { url } = await serve([{ key: 'POST /' }]);
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
  expect(response.status).toBe(413);
});

test('browsers of an origin the API knows are answered, others are told nothing', async () => {
  const cors = {
    AllowOrigins: ['https://portal.example'],
    AllowMethods: ['GET', 'POST'],
    AllowHeaders: ['authorization'],
    ExposeHeaders: ['etag'],
    MaxAge: 600,
  };
  const { url } = await serve([{ key: 'GET /', jwt: true }], functionOf('Echo', echo), cors);
  const ask = (origin: string, method = 'OPTIONS') =>
    fetch(url, { method, headers: { origin, 'access-control-request-method': 'GET' } });
  const asked = await ask('https://portal.example');
  expect(asked.status).toBe(204);
  expect(Object.fromEntries(asked.headers)).toMatchObject({
    'access-control-allow-origin': 'https://portal.example',
    'access-control-allow-methods': 'GET,POST',
    'access-control-allow-headers': 'authorization',
    'access-control-max-age': '600',
  });
  expect((await ask('https://elsewhere.example')).headers.has('access-control-allow-origin')).toBe(false);
  const refused = await ask('https://portal.example', 'GET');
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, 'https://portal.example']);
  expect(refused.headers.get('access-control-expose-headers')).toBe('etag');
});
