// The directory of people on the real engine: everybody once, as they were written last.
import { expect, test } from '@jest/globals';
import { peopleIn } from '#adapters/dynamo/people.ts';
import type { Person } from '#app/ports.ts';
import { PersonId } from '#domain/values.ts';
import { programmeTable } from './tables.ts';

const people = peopleIn(programmeTable);
const person = (id: string, name = '高原'): Person => ({
  id: PersonId.parse(id),
  name,
  email: `${id}@example.org`,
});

test('who was not entered is unknown, and the directory begins empty', async () => {
  expect(await people.get(PersonId.parse('nobody'))).toBeUndefined();
  expect(await people.all()).toEqual([]);
});

test('who is entered again is known by what was written last, and stands in the directory once', async () => {
  await people.save(person('gao-yuan'));
  await people.save(person('gao-yuan', '高原 (退休)'));
  await people.save(person('gao-yuan', '高原'));
  expect(await people.get(PersonId.parse('gao-yuan'))).toEqual(person('gao-yuan'));
  expect(await people.all()).toEqual([person('gao-yuan')]);
});

test('the directory tells everybody, in the order of their ids, however many they are', async () => {
  const ids = Array.from({ length: 120 }, (_, i) => `evaluator-${String((i * 37) % 120).padStart(3, '0')}`);
  const long = '名'.repeat(100).padEnd(4000, ' ');
  for (const id of ids) await people.save(person(id, long));
  const evaluators = (await people.all()).filter(({ id }) => id.startsWith('evaluator-'));
  expect(evaluators).toEqual([...ids].sort().map((id) => person(id, long)));
});

test('two who write one person at once are both heard: the last is right', async () => {
  const names = Array.from({ length: 8 }, (_, i) => `第${i}名`);
  await Promise.all(names.map((name) => people.save(person('written-at-once', name))));
  expect(names).toContain((await people.get(PersonId.parse('written-at-once')))?.name);
});
