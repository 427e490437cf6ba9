// Whatever is sent to an endpoint, the answer is a problem that a person can read, and never a fault of ours.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#contract/client.ts';
import { COMMAND_HEADER, type Endpoint, isCommand } from '#contract/endpoint.ts';
import { endpoints } from '#contract/index.ts';
import type { Run } from '../../lib/local/run.ts';
import { together } from '../../story/waiting.ts';
import { ask, endpointNamed } from './asking.ts';
import { type Case, casesFor, rightBody } from './bad-input/cases.ts';
import { judged } from './bad-input/judge.ts';
import { badTokens } from './bad-input/tokens.ts';
import { traps } from './bad-input/traps.ts';
import { acceptable, paramsOf, personFor, type World, worldOn } from './bad-input/world.ts';
import { assembly, newFolder, startProduct } from './local-run.ts';
import { tokensOf } from './tokens.ts';

let run: Run;
let world: World;
let tokens: ReturnType<typeof tokensOf>;
let asked = 0;

beforeAll(async () => {
  const data = newFolder('data');
  run = await startProduct(assembly(), data);
  tokens = tokensOf(run, data);
  world = await worldOn(run);
}, 120_000);
afterAll(async () => {
  process.stdout.write(`${asked} bad requests\n`);
  await run.close();
});

const AT_ONCE = 8;
const languages = ['zh', 'en'] as const;

/** Asks in both languages, and tells what is wrong with the answers. */
const complaintsOf = async (
  endpoint: Endpoint,
  { what, asked: request, expected }: Case,
): Promise<readonly string[]> => {
  asked += languages.length;
  const [zh, en] = await Promise.all(languages.map((language) => ask(run.api, endpoint, { ...request, language })));
  if (zh === undefined || en === undefined) throw new Error('nothing was answered');
  return judged(zh, en, endpoint, expected).map((complaint) => `${what}: ${complaint}`);
};

const requestOf = (name: string, endpoint: Endpoint) => ({
  params: paramsOf(world, name),
  ...(endpoint.access === 'public' ? {} : { token: run.tokenFor(personFor(endpoint.access)) }),
});

test.each(endpoints)('$name says what is wrong', async ({ name, endpoint }) => {
  const cases = casesFor(endpoint, requestOf(name, endpoint));
  expect((await together(cases, (one) => complaintsOf(endpoint, one), AT_ONCE)).flat()).toEqual([]);
});

test.each(traps)('$what', async ({ what, name, asked: request, expected }) => {
  const endpoint = endpointNamed(name);
  expect(await complaintsOf(endpoint, { what, asked: { ...requestOf(name, endpoint), ...request }, expected })).toEqual(
    [],
  );
});

const guarded = endpoints.filter(({ endpoint }) => endpoint.access !== 'public');

test.each(Object.keys(badTokens))('a token %s opens nothing', async (what) => {
  const token = badTokens[what]?.(tokens, run) ?? '';
  const wrong = await together(
    guarded,
    async ({ name, endpoint }) => {
      // The gateway turns it away, in words of its own, before anything of ours runs.
      const told = await ask(run.api, endpoint, { params: paramsOf(world, name), token });
      return told.status === 401 && told.text === '{"message":"Unauthorized"}' ? [] : [`${name}: ${told.status}`];
    },
    AT_ONCE,
  );
  expect(wrong.flat()).toEqual([]);
});

test('an ID token is no access token, whoever it was made for', async () => {
  const wrong = await together(guarded, async ({ name, endpoint }) => {
    const token = tokens.like(personFor(endpoint.access), { token_use: 'id' });
    const expected = { status: 403, codes: ['not_permitted'] };
    return complaintsOf(endpoint, { what: name, asked: { params: paramsOf(world, name), token }, expected });
  });
  expect(wrong.flat()).toEqual([]);
});

test('a command that comes twice is answered twice in the same way', async () => {
  const statuses: number[] = [];
  for (const { name, endpoint } of endpoints.filter((one) => isCommand(one.endpoint))) {
    const body = endpoint.body === undefined ? {} : { body: acceptable[name] ?? rightBody(endpoint.body) };
    const request = { ...requestOf(name, endpoint), ...body, headers: { [COMMAND_HEADER]: newId() } };
    const [first, second] = [await ask(run.api, endpoint, request), await ask(run.api, endpoint, request)];
    statuses.push(first.status);
    expect([name, second.status]).toEqual([name, first.status]);
    // Each upload form is signed anew.
    if (name !== 'documents.requestUpload') expect(JSON.parse(second.text)).toEqual(JSON.parse(first.text));
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(Object.keys(acceptable).length);
});
