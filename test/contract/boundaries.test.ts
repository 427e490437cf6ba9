// Who imports whom is as the design says, nothing tells the time where it must not, and no file has grown too long.
import { expect, test } from '@jest/globals';
import { broken, clocksIn, isTooLong, rules } from './boundaries/rules.ts';
import { importsOf, isThere, sources } from './boundaries/sources.ts';

const all = sources();
const imports = all.flatMap(importsOf);

test('every import is one the rules let pass', () => {
  const faults = imports.flatMap((given) => broken(given).map((rule) => `${given.from} imports ${given.to}: ${rule}`));
  expect(faults).toEqual([]);
});

test('the clock and chance come from outside', () => {
  expect(all.flatMap((source) => clocksIn(source).map((found) => `${source.path}: ${found}`))).toEqual([]);
});

test('no file is longer than one reads', () => {
  expect(all.filter(isTooLong).map(({ path }) => path)).toEqual([]);
});

test('what is walked is the whole checkout, and every import in it is understood', () => {
  for (const part of [
    'bin/docs.ts',
    'lib/local/template.ts',
    'functions/domain/values.ts',
    'functions/api/rounds/get.ts',
  ])
    expect(all.map(({ path }) => path)).toContain(part);
  const ofFiles = imports.filter(({ from, to }) => to.includes('/') && !from.startsWith('test/') && /\.\w+$/.test(to));
  expect(ofFiles.length).toBeGreaterThan(500);
  expect(ofFiles.filter(({ to }) => !isThere(to))).toEqual([]);
  const written = all
    .filter(({ path }) => path.startsWith('functions/'))
    .map((source) => ({
      path: source.path,
      lines: source.text.match(/^(import|export|\}).* from '.*';$/gm)?.length ?? 0,
      found: importsOf(source).length,
    }));
  expect(written.filter(({ lines, found }) => lines !== found)).toEqual([]);
});

test('each form of import is read with the names it asks for', () => {
  const text = [
    "import * as z from 'zod';",
    "import middy, { type Request as Asked } from '@middy/core';",
    "import {\n  one,\n  type Two,\n} from '../two/three.ts';",
    "import type { Role } from '#domain/actor.ts';",
    "export { four } from './four.ts';",
    "import './five.ts';",
    "const six = await import('./six.ts');",
    'const text = "said from \'nowhere\'";',
  ].join('\n');
  expect(importsOf({ path: 'bin/deep/x.ts', text }).map(({ to, names }) => ({ to, names }))).toEqual([
    { to: 'zod', names: ['*'] },
    { to: '@middy/core', names: ['default', 'Request'] },
    { to: 'bin/two/three.ts', names: ['one', 'Two'] },
    { to: 'functions/domain/actor.ts', names: ['Role'] },
    { to: 'bin/deep/four.ts', names: ['four'] },
    { to: 'bin/deep/five.ts', names: [] },
    { to: 'bin/deep/six.ts', names: [] },
  ]);
});

const wires = 'functions/adapters/wires.ts';
const refused: readonly (readonly [rule: string, from: string, to: string, name?: string])[] = [
  ['the domain is made of itself and zod', 'functions/domain/x.ts', 'functions/app/ports.ts'],
  ['the domain is made of itself and zod', 'functions/domain/x.ts', 'node:crypto'],
  ['the contract is made of the domain, for browsers too', 'functions/contract/x.ts', 'node:crypto'],
  ['the contract is made of the domain, for browsers too', 'functions/contract/x.ts', 'functions/app/execute.ts'],
  ['the application asks the world through its ports', 'functions/app/x.ts', '@aws-sdk/client-dynamodb'],
  ['the application asks the world through its ports', 'functions/app/x.ts', 'functions/contract/views.ts'],
  ['the application hashes, and does nothing by chance', 'functions/app/x.ts', 'node:crypto', 'randomUUID'],
  ['an adapter knows its port, the domain and its service', 'functions/adapters/x.ts', 'functions/app/applications.ts'],
  ['an adapter knows its port, the domain and its service', 'functions/adapters/dynamo/x.ts', wires],
  ['the wires tie adapters to the kit, and know nothing else', wires, 'functions/app/letters.ts'],
  ['the kit knows HTTP and events, and nothing of the business', 'functions/kit/x.ts', 'functions/app/sites.ts'],
  [
    'the kit knows HTTP and events, and nothing of the business',
    'functions/kit/x.ts',
    'functions/adapters/mail/ses.ts',
  ],
  [
    'a door opens on the kit, the application and the contract, and reaches the world by wires',
    'functions/schedules/x.ts',
    'functions/adapters/mail/ses.ts',
  ],
  ['the font is a file beside the code', 'functions/adapters/font.ts', 'functions/domain/values.ts'],
  ['a paper is made from data alone, by the domain and what draws', 'functions/papers/x.ts', 'functions/app/ports.ts'],
  ['a feature does not reach into another', 'functions/api/sites/x.ts', 'functions/api/rounds/get.ts'],
  ['no endpoint has a mailer, a queue or the quarantine in reach', 'functions/api/sites/x.ts', wires, 'mailer'],
  ['no endpoint has a mailer, a queue or the quarantine in reach', 'functions/api/sites/x.ts', wires, 'letterQueue'],
  [
    'no endpoint has a mailer, a queue or the quarantine in reach',
    'functions/api/sites/x.ts',
    'functions/adapters/s3/document-store.ts',
  ],
  ['the public pages reach public records only', 'functions/api/public/x.ts', wires, 'programme'],
  [
    'the public books in the visits table, and reads public records beside it',
    'functions/api/public-visits/x.ts',
    wires,
    'calendar',
  ],
  ['what runs does not know how it is deployed or tried', 'functions/kit/x.ts', 'lib/stages.ts'],
  ['what runs does not know how it is deployed or tried', 'functions/app/x.ts', 'aws-cdk-lib'],
  ['the local run knows the template and nothing of what is in it', 'lib/local/x.ts', 'functions/domain/values.ts'],
  ['the local run knows the template and nothing of what is in it', 'lib/local/x.ts', 'lib/constructs/api.ts'],
  ['what is deployed knows of the functions only the contract', 'lib/constructs/x.ts', 'functions/domain/actor.ts'],
  ['what is deployed knows of the functions only the contract', 'lib/state-stack.ts', 'lib/local/template.ts'],
  ['a command of the shell goes by the contract and the rules', 'bin/x.ts', 'functions/app/execute.ts'],
  ['the story goes by the contract, like anybody outside', 'story/x.ts', 'functions/adapters/wires.ts'],
  ['the portal knows the contract and nothing behind it', 'web/src/x.tsx', 'functions/domain/values.ts'],
  ['only tests use what is made for tests', 'story/x.ts', 'test/support/answers.ts'],
  ['zod is imported whole, for its `z` drags in every locale', 'bench/x.ts', 'zod', 'z'],
];

const made = refused.map(([rule, from, to, name]) => ({ rule, from, to, names: name === undefined ? [] : [name] }));

test.each(made)('$rule: $from not $names of $to', ({ rule, ...given }) => {
  expect(broken(given)).toContain(rule);
});

test('every rule has been seen to refuse', () => {
  expect(rules.map(({ says }) => says).filter((rule) => !refused.some(([shown]) => shown === rule))).toEqual([]);
});

test('a clock or a chance is found, and an exception is only where it is said to be', () => {
  const text = 'const at = new Date(); const id = crypto.randomUUID(); crypto.getRandomValues(bytes); Date.now();';
  const found = ['new Date()', 'randomUUID', 'getRandomValues', 'Date.now'];
  expect(clocksIn({ path: 'functions/domain/x.ts', text })).toEqual(found);
  expect(clocksIn({ path: 'functions/contract/client.ts', text })).toEqual(['new Date()', 'randomUUID', 'Date.now']);
  expect(clocksIn({ path: 'functions/kit/handlers.ts', text })).toEqual([]);
  expect(clocksIn({ path: 'functions/domain/x.ts', text: 'new Date(milliseconds).toISOString()' })).toEqual([]);
});

test('a line too many is one too many', () => {
  const lines = (count: number) => 'x\n'.repeat(count);
  const limits = { 'functions/app/x.ts': 250, 'functions/api/sites/x.ts': 40, 'test/domain/x.test.ts': 300 };
  for (const [path, limit] of Object.entries(limits)) {
    expect(isTooLong({ path, text: lines(limit) })).toBe(false);
    expect(isTooLong({ path, text: lines(limit + 1) })).toBe(true);
  }
});
