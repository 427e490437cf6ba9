// The generated documents say what the code says today.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { applicationRules } from '#domain/application/rules.ts';
import { applicationStatuses, finalStatuses } from '#domain/application/state.ts';
import { letterNames } from '#domain/letters/names.ts';
import { policy } from '#domain/letters/policy.ts';
import { documents, GENERATED } from '../../bin/docs/documents.ts';
import { arrowsOf, finalOf } from '../../bin/docs/states.ts';
import { eventsBehind, toldEvents } from '../../bin/docs/told-events.ts';

const generated = Object.entries(documents()).map(([name, text]) => ({ name, text }));

test.each(generated)('docs/generated/$name is fresh: if not, npm run docs', ({ name, text }) => {
  expect(readFileSync(new URL(name, GENERATED), 'utf8')).toBe(text);
});

test('docs/generated holds nothing else', () => {
  expect(readdirSync(GENERATED).sort()).toEqual(generated.map(({ name }) => name).sort());
});

test('every letter is sent by an event we know of', () => {
  expect(Object.keys(letterNames).filter((name) => eventsBehind(name).length === 0)).toEqual([]);
});

test('no event that writes to somebody is left out', () => {
  const told = new Set<string>(toldEvents.map(({ event }) => event.type));
  const others = Object.entries(policy).filter(([type]) => !told.has(type));
  // A row that says nothing asks nothing of its event; one that writes would give a letter here, or fail for want of facts.
  expect(others.flatMap(([, row]) => Reflect.apply(row, undefined, [{}, '']))).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
});

test('the arrows reach every status of an application, and end where the rules say it ends', () => {
  const arrows = arrowsOf(applicationRules);
  expect([...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort()).toEqual([...applicationStatuses].sort());
  expect([...finalOf(arrows)].sort()).toEqual([...finalStatuses].sort());
});

test.each([
  ['document', 'requested', 'accepted', 'rejected'],
  ['duty', 'due', 'handed_in', 'sent_back', 'fulfilled'],
])('the diagram of a %s knows the statuses %s, %s, %s', (part, ...statuses) => {
  const drawn =
    documents()
      ['states.md']?.split(/^## /m)
      .find((section) => section.startsWith(`${part}\n`)) ?? '';
  const [, diagram = ''] = drawn.split('```');
  const ends = [...diagram.matchAll(/(\S+) --> ([^:\s]+)/g)].flatMap(([, from, to]) => [from, to]);
  expect([...new Set(ends)].sort()).toEqual(['[*]', ...statuses].sort());
});

test('a folder and a site live on in their parts: no end of them is drawn', () => {
  for (const status of ['open', 'active']) expect(documents()['states.md']).not.toContain(`${status} --> [*]`);
});

test('an arrow is drawn from each status of a gate, and a status that may stay stays itself', () => {
  const gates = [{ name: 'while one or two', refusal: 'wrong_status', statuses: ['one', 'two'] }] as const;
  const rules = { move: { gates, leadsTo: ['three'] }, remind: { gates, leadsTo: ['two', 'one'] } };
  expect(arrowsOf(rules)).toEqual([
    { from: 'one', to: 'three', command: 'move' },
    { from: 'two', to: 'three', command: 'move' },
    { from: 'one', to: 'one', command: 'remind' },
    { from: 'two', to: 'two', command: 'remind' },
  ]);
});
