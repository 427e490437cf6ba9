// Pages of other origins: what the bucket's rules let a browser ask, and let it read of the answer.
import { expect, test } from '@jest/globals';
import { cloud, PORTAL } from './s3-cloud.ts';

const preflight = async (bucket: string, headers: Readonly<Record<string, string>>) => {
  const { s3 } = await cloud();
  return fetch(`${s3.url}/${bucket}`, { method: 'OPTIONS', headers });
};
const asking = (origin: string, method: string, headers?: string) => ({
  origin,
  'access-control-request-method': method,
  ...(headers && { 'access-control-request-headers': headers }),
});

test('the portal may ask to post, for as long and with the headers the rule says', async () => {
  const answer = await preflight('quarantine', asking(PORTAL, 'POST', 'Content-Type, content-md5'));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'access-control-allow-origin': PORTAL,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, content-md5',
    'access-control-max-age': '600',
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  });
});

test.each([
  ['another page', 'quarantine', asking('http://127.0.0.1:3001', 'POST')],
  ['another method', 'quarantine', asking(PORTAL, 'PUT')],
  ['a header no rule names', 'quarantine', asking(PORTAL, 'POST', 'content-type, authorization')],
  ['a bucket without rules', 'accepted', asking(PORTAL, 'POST')],
])('a question about %s is refused', async (_, bucket, headers) => {
  const answer = await preflight(bucket, headers);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('<Code>AccessForbidden</Code>');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('a question that says too little, or about no bucket, is refused', async () => {
  expect((await preflight('quarantine', { origin: PORTAL })).status).toBe(400);
  expect((await preflight('nowhere', asking(PORTAL, 'POST'))).status).toBe(404);
});

test('the rule that fits the page and the method is the one that counts, for refusals too', async () => {
  const { s3 } = await cloud();
  const headersFor = async (method: string, origin: string) => {
    const answer = await fetch(`${s3.url}/quarantine/a`, { method, headers: { origin } });
    expect(answer.status).toBe(403);
    return Object.fromEntries(answer.headers);
  };
  expect(await headersFor('GET', 'https://anywhere.example')).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, x-amz-version-id',
  });
  expect(await headersFor('GET', PORTAL)).not.toHaveProperty('access-control-allow-credentials');
  expect(await headersFor('DELETE', PORTAL)).not.toHaveProperty('access-control-allow-origin');
  const bare = await fetch(`${s3.url}/accepted/a`, { headers: { origin: PORTAL } });
  expect(bare.headers.has('access-control-allow-origin')).toBe(false);
});

test('the portal may read the answer to a form', async () => {
  const { s3 } = await cloud();
  const posted = (origin: string) =>
    fetch(`${s3.url}/quarantine`, { method: 'POST', body: new FormData(), headers: { origin } });
  expect((await posted(PORTAL)).headers.get('access-control-allow-origin')).toBe(PORTAL);
  expect((await posted('https://anywhere.example')).headers.has('access-control-allow-origin')).toBe(false);
});
