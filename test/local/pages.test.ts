// The pages under /__local/, over real HTTP: what they show, what they do, and whom they refuse.
import { createServer, request as plainRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Letter, Sources } from '../../lib/local/pages/sources.ts';
import { pagesFor } from '../../lib/local/pages.ts';
import { personas } from '../../lib/local/personas.ts';

const EVIL = '<script>alert("1")</script>';
const letters: Letter[] = [
  {
    id: 'a/1',
    at: Date.parse('2026-05-01T01:00:00Z'),
    from: 'office@example.org',
    to: 'applicant-01@example.org',
    subject: `补正通知 ${EVIL}`,
    text: `请补正 ${EVIL} https://portal.example/folder/1。`,
    html: `<p>请补正</p>${EVIL}`,
  },
  {
    id: 'b2',
    at: Date.parse('2026-05-02T01:00:00Z'),
    from: 'office@example.org',
    to: 'clerk-01@example.org',
    subject: 'Received',
    text: 'x',
  },
];

let now = Date.parse('2026-05-03T00:00:00Z');
const ran: string[] = [];
const sources: Sources = {
  where: { api: 'http://127.0.0.1:3000', issuer: 'http://127.0.0.1:3001', client: 'Portal' },
  status: async () => [{ name: `API ${EVIL}`, address: 'http://127.0.0.1:3000', note: 'HTTP' }],
  letters: async () => letters,
  clock: {
    now: () => now,
    moveTo: async (milliseconds) => {
      if (milliseconds < now) throw new RangeError('back');
      now = milliseconds;
    },
  },
  schedules: {
    list: () => [
      { name: 'remind', expression: 'cron(0 9 * * ? *)', zone: 'Asia/Shanghai', next: now },
      { name: 'broken', expression: 'rate(1 day)', zone: 'UTC', lastRun: { at: now, error: EVIL } },
    ],
    runNow: async (name) => {
      if (name === 'broken') throw new Error('It broke');
      ran.push(name);
    },
  },
  queues: async () => [{ name: 'Letters', waiting: 3, inFlight: 1, delayed: 0 }],
  deadLetters: async () => [{ queue: 'LettersDead', id: '1', at: now, body: EVIL, reason: 'poison' }],
  denials: () => [{ at: now, principal: 'SendLetter', action: 'ses:SendEmail', resource: EVIL }],
  personas,
};

const server = createServer(pagesFor(sources));
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/__local`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const html = { accept: 'text/html' };
const getPage = async (path: string): Promise<string> => (await fetch(base + path, { headers: html })).text();
const getJson = async (path: string) => Object(await (await fetch(base + path)).json());
const post = (path: string, init: RequestInit = {}) =>
  fetch(base + path, { method: 'POST', redirect: 'manual', ...init });

test.each([
  '/',
  '/letters',
  '/letters/a%2F1',
  '/clock',
  '/schedules',
  '/schedules?ran=%3Cscript%3E',
  '/queues',
  '/denials',
  '/people',
])('the page %s lets nothing written by others become markup, and loads nothing', async (path) => {
  const response = await fetch(base + path, { headers: html });
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).not.toMatch(/<script|\[object|undefined/);
  expect(text).toContain('lang="zh-CN"');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

test('letters are listed newest first and found by address and subject', async () => {
  const ids = async (query: string) => (await getJson(`/letters.json${query}`)).map(({ id }: Letter) => id);
  expect(await ids('')).toEqual(['b2', 'a/1']);
  expect(await ids('?to=APPLICANT-01')).toEqual(['a/1']);
  expect(await ids('?subject=received')).toEqual(['b2']);
  expect(await ids('?subject=received&to=applicant')).toEqual([]);
  expect(await getPage('/letters?to=applicant')).not.toContain('Received');
});

test('a letter shows its text, its links and its HTML only inside a sandbox', async () => {
  const screen = await getPage('/letters/a%2F1');
  expect(screen).toContain('<iframe sandbox="" title');
  expect(screen).toContain('href="https://portal.example/folder/1"');
  expect(screen).toContain('&lt;script&gt;alert(&quot;1&quot;)');
  const body = await fetch(`${base}/letters/a%2F1/body`);
  expect(body.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  expect(await body.text()).toBe(letters[0]?.html);
  expect((await fetch(`${base}/letters/b2/body`)).status).toBe(404);
});

test('the clock moves by days and to a moment, by Beijing time unless it says otherwise', async () => {
  now = Date.parse('2026-05-03T00:00:00Z');
  expect(
    await (await post('/clock', { headers: { 'content-type': 'application/json' }, body: '{"days":400}' })).json(),
  ).toEqual({
    now: '2027-06-07T00:00:00.000Z',
    milliseconds: Date.parse('2027-06-07T00:00:00Z'),
  });
  const moved = await post('/clock', { headers: html, body: new URLSearchParams({ to: '2027-07-01T09:30' }) });
  expect([moved.status, moved.headers.get('location')]).toEqual([303, '/__local/clock']);
  expect((await getJson('/clock')).now).toBe('2027-07-01T01:30:00.000Z');
  expect(await getPage('/clock')).toContain('2027-07-01 09:30:00');
  await post('/clock', { body: new URLSearchParams({ to: '2027-07-01T09:30:00Z' }) });
  expect(now).toBe(Date.parse('2027-07-01T09:30:00Z'));
});

test('a move the clock refuses, or that cannot be read, changes nothing', async () => {
  const before = now;
  const json = { 'content-type': 'application/json' };
  for (const body of ['{"to":"2001-01-01"}', '{"to":"soon"}', '{}', '{"days":1.5}', 'x']) {
    expect({ body, status: (await post('/clock', { headers: json, body })).status }).toEqual({ body, status: 400 });
  }
  expect(now).toBe(before);
});

test('a schedule runs when asked, says when it failed, and is not made up', async () => {
  expect(await (await post('/schedules/remind')).json()).toEqual({ ran: 'remind' });
  expect((await post('/schedules/remind', { headers: html })).headers.get('location')).toBe(
    '/__local/schedules?ran=remind',
  );
  expect(ran).toEqual(['remind', 'remind']);
  const failed = await post('/schedules/broken');
  expect([failed.status, await failed.json()]).toEqual([500, { error: 'It broke' }]);
  expect((await post('/schedules/other')).status).toBe(404);
  expect((await fetch(`${base}/schedules/remind`)).status).toBe(405);
});

test('queues, dead letters and refused calls can be read by programs', async () => {
  expect(await getJson('/queues.json')).toEqual({
    queues: await sources.queues(),
    deadLetters: await sources.deadLetters(),
  });
  expect(await getJson('/denials')).toEqual(sources.denials());
});

test('another name that leads here is refused, and so is a form on a page elsewhere', async () => {
  const status = (headers: Readonly<Record<string, string>>, method = 'GET') =>
    new Promise((resolve, reject) => {
      plainRequest(`${base}/clock`, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(method === 'POST' ? 'days=1' : undefined);
    });
  const { host, origin } = new URL(base);
  const before = now;
  expect(await status({ host: 'evil.example' })).toBe(403);
  expect(await status({ host: '127.0.0.1.evil.example' })).toBe(403);
  expect(await status({ host, origin: 'http://evil.example' }, 'POST')).toBe(403);
  expect(await status({ host, origin: 'null' }, 'POST')).toBe(403);
  expect(now).toBe(before);
  expect(await status({ host: host.replace('127.0.0.1', 'localhost') })).toBe(200);
  expect(await status({ host, origin }, 'POST')).toBe(200);
});

test('a path that is not there says so', async () => {
  expect((await fetch(`${base}/nothing`)).status).toBe(404);
  expect((await fetch(base)).status).toBe(200);
  expect((await fetch(`${base}/letters/%E0%A4%A`)).status).toBe(400);
});
