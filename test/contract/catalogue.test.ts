// What holds of every endpoint, and that it keeps its word about the rules behind it.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@jest/globals';
import { isCommand } from '#contract/endpoint.ts';
import { endpoints } from '#contract/index.ts';
import { refusals } from '#domain/refusals.ts';
import { commands, rolesOf } from '../../bin/docs/aggregates.ts';
import { endpointCommands } from '../../bin/docs/commands.ts';

const segmentsOf = (path: string): string[] => path.split('/').slice(1);
const parametersIn = (path: string): string[] =>
  segmentsOf(path).flatMap((s) => (s.startsWith('{') ? [s.slice(1, -1)] : []));

/** Could one request be meant for either? */
const overlap = (a: string, b: string): boolean => {
  const [left, right] = [segmentsOf(a), segmentsOf(b)];
  const fits = (s: string, i: number) => s === right[i] || s.startsWith('{') || right[i]?.startsWith('{') === true;
  return left.length === right.length && left.every(fits);
};

const rulesBehind = (name: string) =>
  (endpointCommands[name] ?? []).flatMap((given) => commands.filter((command) => command.name === given));

test('no request fits two endpoints', () => {
  const clashes = endpoints.flatMap(({ name, endpoint }, i) =>
    endpoints
      .slice(i + 1)
      .filter((other) => other.endpoint.method === endpoint.method && overlap(other.endpoint.path, endpoint.path))
      .map((other) => `${name} and ${other.name}`),
  );
  expect(clashes).toEqual([]);
  expect(overlap('/sites/{siteId}', '/sites/mine')).toBe(true);
  expect(overlap('/sites/{siteId}', '/rounds/{roundId}')).toBe(false);
});

test.each(endpoints)('$name names the parameters of its path, and no others', ({ endpoint: { path, params } }) => {
  expect(Object.keys(params?.shape ?? {}).sort()).toEqual(parametersIn(path).sort());
});

test.each(endpoints)('$name refuses for reasons there are, each said once', ({ endpoint }) => {
  const { refuses } = endpoint;
  expect(refuses.filter((code) => !Object.hasOwn(refusals, code))).toEqual([]);
  expect([...new Set(refuses)]).toEqual(refuses);
  if (isCommand(endpoint)) expect(refuses).not.toEqual([]);
  if (endpoint.body !== undefined) expect(refuses).toContain('invalid_request');
});

test('every endpoint has a file of its name, and every file an endpoint', () => {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const wanted = endpoints.map(({ name }) => `${kebab(name).replace('.', '/')}.ts`);
  const files = readdirSync(new URL('../../functions/api', import.meta.url), { recursive: true, encoding: 'utf8' });
  const handlers = files.filter((file) => file.endsWith('.ts') && basename(file) !== 'index.ts');
  expect(handlers.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(wanted.sort());
});

test('a command has one name in all the rules', () => {
  const names = commands.map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

test('every command a person may give can be given at an endpoint', () => {
  const given = Object.values(endpointCommands).flat();
  const persons = commands.filter(({ rule }) => rolesOf(rule).some((role) => role !== 'system'));
  expect(persons.map(({ name }) => name).filter((name) => !given.includes(name))).toEqual([]);
  expect(given.filter((name) => !persons.some((command) => command.name === name))).toEqual([]);
});

const deciding = endpoints.filter(({ name }) => rulesBehind(name).length > 0);

test.each(deciding)('$name lists every reason the gates behind it can give', ({ name, endpoint }) => {
  const reasons = rulesBehind(name).flatMap(({ rule }) => rule.gates.map(({ refusal }) => refusal));
  expect(reasons.filter((code) => !endpoint.refuses.includes(code))).toEqual([]);
});

test.each(deciding)('$name lets in exactly the roles the gates behind it let pass', ({ name, endpoint }) => {
  // Who comes without an account is a visitor, to rules that ask for one.
  const persons = endpoint.access === 'public' ? [] : [...endpoint.access];
  for (const { rule } of rulesBehind(name))
    expect(
      rolesOf(rule)
        .filter((role) => role !== 'visitor')
        .sort(),
    ).toEqual(persons.sort());
});
