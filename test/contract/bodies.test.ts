// Nothing can be smuggled into a request: what the contract does not name is refused, however deep it lies.
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { endpoints } from '#contract/index.ts';
import { handInReturn } from '#contract/sites.ts';
import { RoundDocument } from '#domain/round/schema.ts';
import { example, smuggling } from './bodies.ts';

/** What only the server decides, and names that mean something to JavaScript. */
const names = ['status', 'score', 'organisation', '__proto__', 'constructor'];

const withBody = endpoints.flatMap(({ name, endpoint: { body } }) => (body === undefined ? [] : [{ name, body }]));

const jsonOf = (body: z.ZodType) => z.toJSONSchema(body, { io: 'input' });
/** As it would arrive. */
const arrived = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(withBody)('$name takes its own fields and no other, at any depth', ({ body }) => {
  const schema = jsonOf(body);
  expect(body.safeParse(arrived(example(schema))).success).toBe(true);
  const pairs = names.flatMap((name) => smuggling(schema, name));
  const places = pairs.filter(({ at }) => at.endsWith(`.${names[0]}`));
  expect(places.filter(({ right }) => !body.safeParse(arrived(right)).success)).toEqual([]);
  expect(pairs.filter(({ wrong }) => body.safeParse(arrived(wrong)).success).map(({ at }) => at)).toEqual([]);
  const foreign = names.filter((name) => !Object.hasOwn(schema.properties ?? {}, name));
  expect(pairs.length).toBeGreaterThanOrEqual(foreign.length);
});

test('the generator reaches what lies deep: a column of a table, a relation, each kind of condition', () => {
  const places = new Set(smuggling(jsonOf(RoundDocument), 'status').map(({ at }) => at));
  expect(places).toContain('.sections[].questions[].columns[].options[].label.status');
  expect(places).toContain('.relations[].status');
  expect(places).toContain('.attachments[].requiredWhen.status');
});

test('a schema that lets an unknown field through is found out', () => {
  const lax = z.strictObject({ outer: z.array(z.object({ inner: z.string() })) });
  const accepted = smuggling(jsonOf(lax), 'status').filter(({ wrong }) => lax.safeParse(wrong).success);
  expect(accepted.map(({ at }) => at)).toEqual(['.outer[].status']);
});

test('answers are any by name, and yet __proto__ is nobody’s prototype', () => {
  const sent = '{"answers":{"__proto__":[{"admin":true}],"constructor":"x","rows":[{"__proto__":"y","of":1}]}}';
  const { answers } = handInReturn.body.parse(JSON.parse(sent));
  expect(Object.entries(answers)).toEqual([
    ['constructor', 'x'],
    ['rows', [{ of: 1 }]],
  ]);
  expect('admin' in answers || 'admin' in {}).toBe(false);
});
