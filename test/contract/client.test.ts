// The client against a server of a few lines: what it sends, what it makes of the answer, and that it asks once.
import { createServer, type IncomingMessage } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { type ClientOptions, clientOf, newId } from '#contract/client.ts';
import { COMMAND_HEADER } from '#contract/endpoint.ts';
import { faultProblem, problemOf } from '#contract/problem.ts';
import { ApplicationId, CommandId } from '#domain/values.ts';

const applicationId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const commandId = '0000000000000000000000CMD1';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { readonly body: string };
type Reply = { readonly status: number; readonly body: unknown };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Answers everything alike, and keeps what it was asked. */
const serving = async ({ status, body }: Reply, options: Omit<ClientOptions, 'base'> = {}) => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(status, { connection: 'close' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { asked, api: clientOf({ base: `http://127.0.0.1:${port}/v1`, token: 'a.b.c', ...options }) };
};

const removed = { status: 200, body: { removed: applicationId } };
const documentParams = { folderId: applicationId, documentId: applicationId };
const noSites = { status: 200, body: { items: [] } };

test('a command is sent as its endpoint says, by a person, under an id of its own', async () => {
  const { api, asked } = await serving({ status: 200, body: { status: 'recused' } });
  const body = { conflict: true, reason: '与申报单位负责人系亲属' } as const;
  const answer = await api.evaluations.declare({ params: { applicationId, phase: 'site visit/1' }, body });
  expect(answer).toEqual({ ok: true, value: { status: 'recused' } });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: `/v1/applications/${applicationId}/evaluations/site%20visit%2F1/declaration`,
    headers: { authorization: 'Bearer a.b.c', 'accept-language': 'zh', 'content-type': 'application/json' },
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual(body);
  expect(CommandId.safeParse(asked[0]?.headers[COMMAND_HEADER]).success).toBe(true);
});

test('two presses are two commands, and one that is repeated under its id is the same', async () => {
  const { api, asked } = await serving(removed);
  for (const given of [{}, {}, { commandId }, { commandId }])
    await api.documents.remove({ params: documentParams, ...given });
  const ids = asked.map(({ headers }) => headers[COMMAND_HEADER]);
  expect(new Set(ids).size).toBe(3);
  expect(ids.slice(2)).toEqual([commandId, commandId]);
  expect(asked.map(({ headers, body }) => ({ type: headers['content-type'], body }))).toEqual(
    Array.from({ length: 4 }, () => ({ type: undefined, body: '' })),
  );
});

test('a question is no command; what is left out of a query is not asked', async () => {
  const { api, asked } = await serving(noSites, { newCommandId: () => commandId });
  await api.applications.listQueue({ params: { roundId: 'r-1' }, query: { status: 'submitted', limit: 5 } });
  await api.sites.list({ params: { roundId: 'r-1' } });
  await api.applications.listMine();
  await api.folders.open({ params: { roundId: 'r-1' } });
  expect(asked.map(({ url }) => url)).toEqual([
    '/v1/rounds/r-1/applications?status=submitted&limit=5',
    '/v1/rounds/r-1/sites',
    '/v1/applications',
    '/v1/rounds/r-1/folder',
  ]);
  expect(asked.map(({ headers }) => headers[COMMAND_HEADER])).toEqual([undefined, undefined, undefined, commandId]);
});

test('who reads the public pages shows no token; a token may be fetched anew each time', async () => {
  let given = 0;
  const token = () => {
    given += 1;
    return Promise.resolve(`token-${given}`);
  };
  const { api, asked } = await serving(noSites, { token });
  await api.public.sites();
  await api.sites.listMine();
  await api.sites.listMine();
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer token-1', 'Bearer token-2']);
});

test('an answer is parsed: what the contract does not list is not there', async () => {
  const { api } = await serving({ status: 200, body: { removed: applicationId, secret: 'x' } });
  expect(await api.documents.remove({ params: documentParams })).toEqual({
    ok: true,
    value: { removed: applicationId },
  });
});

test('a refusal comes back as the problem it is, its code one of the endpoint’s own', async () => {
  const problem = problemOf({ code: 'deadline_passed' }, 'en');
  const { api, asked } = await serving({ status: 409, body: problem }, { language: 'en' });
  const answer = await api.applications.submit({ params: { applicationId } });
  expect(answer).toMatchObject({ ok: false, problem });
  expect(asked[0]?.headers['accept-language']).toBe('en');
  if (answer.ok) throw new Error('It was refused');
  // @ts-expect-error nobody hands in for a place, so nobody need explain that there is none
  expect(answer.problem.code === 'no_place_left').toBe(false);
  expect(answer.problem.code === 'deadline_passed').toBe(true);
});

test('a problem may say more than we know, and a fault is one', async () => {
  const body = { ...faultProblem('zh', 'request-1'), instance: '/later' };
  const { api } = await serving({ status: 500, body });
  const problem = faultProblem('zh', 'request-1');
  expect(await api.rounds.list()).toEqual({ ok: false, problem, cause: body });
});

test.each([
  ['the gateway knows no such token', { status: 401, body: { message: 'Unauthorized' } }, 'not_signed_in'],
  ['the gateway has enough of us', { status: 429, body: { message: 'Too Many Requests' } }, 'unexpected'],
  ['something before us broke', { status: 502, body: '<html>Bad Gateway</html>' }, 'unexpected'],
  ['the answer is not what was promised', { status: 200, body: { removed: 1 } }, 'unexpected'],
  ['the answer is cut off', { status: 200, body: '{"removed":' }, 'unexpected'],
] as const)('%s: that too is a problem with a sentence, and is not asked again', async (_case, reply, code) => {
  const { api, asked } = await serving(reply);
  const answer = await api.documents.remove({ params: documentParams });
  expect(answer).toMatchObject({ ok: false, problem: { code, status: reply.status, title: expect.any(String) } });
  expect(asked).toHaveLength(1);
});

test('a code the endpoint does not list is unexpected; its sentence and its name are kept', async () => {
  const { api } = await serving({ status: 409, body: problemOf({ code: 'no_place_left' }, 'zh') });
  const answer = await api.documents.remove({ params: documentParams });
  expect(answer).toMatchObject({
    ok: false,
    problem: { code: 'unexpected', type: 'urn:exemplar:problem:no_place_left', title: '该领域名额已满。' },
  });
});

test('where nobody answers, nothing is thrown', async () => {
  const gone = () => Promise.reject(new TypeError('fetch failed'));
  const api = clientOf({ base: 'http://127.0.0.1:1', fetch: gone });
  const answer = await api.public.rounds();
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected', status: 0 } });
  expect(answer).toHaveProperty('cause.message', 'fetch failed');
});

test.each(['', '.', '..'])('a path does not lead astray by a parameter %p', async (phase) => {
  const { api, asked } = await serving(noSites);
  const answer = await api.evaluations.get({ params: { applicationId, phase } });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid_request', faults: [{ path: ['phase'] }] } });
  expect(asked).toEqual([]);
});

test('new ids are ids of the programme, 128 bits each', () => {
  const ids = Array.from({ length: 200 }, newId);
  expect(ids.filter((id) => !ApplicationId.safeParse(id).success)).toEqual([]);
  expect(new Set(ids).size).toBe(200);
  // Three bits stand in the first character, five in each of the others; every one of them varies.
  expect(new Set(ids.map((id) => id[0])).size).toBe(8);
  for (let place = 1; place < 26; place += 1) expect(new Set(ids.map((id) => id[place])).size).toBeGreaterThan(16);
});
