// The OpenAPI document hangs together, and says of every endpoint what the contract says.
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { isCommand } from '#contract/endpoint.ts';
import { endpoints } from '#contract/index.ts';
import { schemas } from '#contract/json-schemas.ts';
import { openApi } from '#contract/openapi.ts';
import { statusOf } from '#contract/problem.ts';
import { refusalsOf } from '#contract/refused.ts';
import { DownloadView } from '#contract/views.ts';

const Parameter = z.union([
  z.strictObject({ $ref: z.string() }),
  z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema: z.json() }),
]);
const Content = z.record(z.string(), z.object({ schema: z.json() }));
const Operation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  security: z.array(z.record(z.literal('token'), z.array(z.string()).length(1))),
  parameters: z.array(Parameter),
  requestBody: z.object({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.union([z.strictObject({ $ref: z.string() }), z.object({ description: z.string().min(1), content: Content })]),
  ),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.literal('1.2.3') }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.record(z.enum(['get', 'put', 'post', 'delete']), Operation.optional())),
});

const document = openApi('1.2.3');
const parsed = Document.parse(document);
const operations = Object.entries(parsed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => (operation ? [{ path, method, operation }] : [])),
);
const operationOf = (name: string) => {
  const found = operations.find(({ operation }) => operation.operationId === name);
  if (found === undefined) throw new Error(`${name} is not in the document`);
  return found;
};

/** Everything a `$ref` in here points at. */
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  );
};

const pointedAt = (reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => z.record(z.string(), z.unknown()).safeParse(value).data?.[key], document);

test('every endpoint is one operation, and every operation an endpoint', () => {
  expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
    endpoints.map(({ name }) => name).sort(),
  );
});

test('every reference leads somewhere, and every component is referred to', () => {
  const all = references(document);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((reference) => pointedAt(reference) === undefined)).toEqual([]);
  const components = Object.entries({ ...document.components, securitySchemes: {} }).flatMap(([kind, named]) =>
    Object.keys(Object(named)).map((name) => `#/components/${kind}/${name}`),
  );
  expect(components.filter((name) => !all.includes(name))).toEqual([]);
});

test.each(endpoints)('$name stands at its path, under its feature, for its roles', ({ name, feature, endpoint }) => {
  const { path, method, operation } = operationOf(name);
  expect({ path, method: method.toUpperCase() }).toEqual({ path: endpoint.path, method: endpoint.method });
  expect(operation.tags).toEqual([feature]);
  expect(parsed.tags.map((tag) => tag.name)).toContain(feature);
  const roles = operation.security.flatMap(({ token }) => token);
  expect(roles).toEqual(endpoint.access === 'public' ? [] : endpoint.access);
});

test.each(endpoints)('$name says what it takes', ({ name, endpoint }) => {
  const { operation } = operationOf(name);
  const named = operation.parameters.flatMap((parameter) => ('name' in parameter ? [parameter] : []));
  const of = (kind: string) => named.filter((parameter) => parameter.in === kind);
  expect(of('path').map((parameter) => `{${parameter.name}}`)).toEqual(endpoint.path.match(/\{\w+\}/g) ?? []);
  expect(of('path').every(({ required }) => required)).toBe(true);
  expect(of('query').map((parameter) => parameter.name)).toEqual(Object.keys(endpoint.query?.shape ?? {}));
  expect(references(operation.parameters).includes('#/components/parameters/CommandId')).toBe(isCommand(endpoint));
  expect(operation.requestBody !== undefined).toBe(endpoint.body !== undefined);
});

test.each(endpoints)('$name says what it answers, and why it may say no', ({ name, endpoint }) => {
  const { operation } = operationOf(name);
  const statuses = refusalsOf(endpoint).map((code) => String(statusOf(code)));
  const door = endpoint.access === 'public' ? [] : ['401'];
  expect(Object.keys(operation.responses).sort()).toEqual([...new Set(['200', ...door, ...statuses, '500'])].sort());
  for (const code of refusalsOf(endpoint))
    expect(JSON.stringify(operation.responses[String(statusOf(code))])).toContain(`"${code}"`);
});

test('what has a name in the code is printed under it, and a name that would mean two things is refused', () => {
  const print = schemas();
  const link = z.object({ link: DownloadView });
  expect(print.of(link, 'output')).toMatchObject({
    properties: { link: { $ref: '#/components/schemas/DownloadView' } },
  });
  expect(Object.keys(print.all())).toEqual(['DownloadView', 'Instant']);
  // Coming in, it might hold more than it lists; going out, it never does.
  expect(() => print.of(link, 'input')).toThrow('DownloadView is one thing coming in and another going out');
});
