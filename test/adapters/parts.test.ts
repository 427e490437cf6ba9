// Parts of a form on the real engine: never saved over somebody's head, and read as they were written, in any script.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { contentHash } from '#app/hash.ts';
import type { Part } from '#app/ports.ts';
import { partFaults } from '#domain/round/answers.ts';
import { type Answer, SectionAnswers, sectionOf } from '#domain/round/questions.ts';
import { newYearsEve } from '../support/days.ts';
import { round } from '../support/round.ts';
import { newFolder, press } from './appending.ts';
import { programmeTable } from './tables.ts';

const parts = partsIn(programmeTable);
const part = (version: number, answers: SectionAnswers = {}, id = 'organisation'): Part => ({
  id,
  version,
  answers,
  savedAt: newYearsEve,
  commandId: press(version).commandId,
});

test('a folder keeps the parts saved in it, and those of no other', async () => {
  const [folder, other] = [newFolder(), newFolder()];
  const saved = [part(1, { orgName: '海澄' }), part(1, {}, 'plan.CULTURE'), part(1, { aim: '' }, 'plan.ECOLOGY')];
  for (const one of saved) await parts.save(folder, one);
  await parts.save(other, part(1));
  expect(await parts.all(folder)).toEqual(saved);
  expect(await parts.get(folder, 'plan.ECOLOGY')).toEqual(saved[2]);
  expect(await parts.get(folder, 'plan')).toBeUndefined();
  expect(await parts.all(newFolder())).toEqual([]);
});

test('of fifty who save a part at once exactly one wins, version by version, and what stands there is the winner’s', async () => {
  const folder = newFolder();
  for (let version = 1; version <= 10; version += 1) {
    const saves = Array.from({ length: 50 }, (_, writer) => parts.save(folder, part(version, { writer })));
    const outcomes = await Promise.allSettled(saves);
    const winners = outcomes.flatMap(({ status }, writer) => (status === 'fulfilled' ? [writer] : []));
    expect(winners).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'VersionConflict' });
    expect(await parts.get(folder, 'organisation')).toEqual(part(version, { writer: winners[0] ?? -1 }));
  }
});

test.each([
  ['the first again', 1],
  ['the one that stands', 2],
  ['one that leaves one out', 4],
])('a save of %s is refused', async (_, version) => {
  const folder = newFolder();
  await parts.save(folder, part(1));
  await parts.save(folder, part(2));
  await expect(parts.save(folder, part(version))).rejects.toMatchObject({ name: 'VersionConflict' });
  expect(await parts.get(folder, 'organisation')).toEqual(part(2));
});

/** Composed and not, from right to left, joined by what cannot be seen, outside the first plane, and what is no letter. */
const hostile = [
  'caf\u00e9 cafe\u0301',
  '\u1112\u1161\u11ab \ud55c',
  'ﷺ مرحبا\u200f',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '𠮷𪚥 龘',
  '\u0000\u0007\u007f\ufeff\ufffe\uffff',
  '\u2028\u2029\r\n\t',
  '"\\/\u0008{}[]#$%',
  'ＡＢＣ ①㍿',
  'Ǆ ß İ ı',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })).map((both) => both.join('')),
);
const cell: fc.Arbitrary<Exclude<Answer, readonly unknown[]>> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(null, true, false),
  fc.integer(),
  fc.integer({ min: -1e13, max: 1e13 }).map((fen) => fen / 100),
);
/** The form refuses every other name than its questions’; this one would be lost before it got there. */
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((it) => it !== '__proto__');
const row = fc.dictionary(name, cell, { maxKeys: 4, noNullPrototype: true });
const answers = fc.dictionary(
  name,
  fc.oneof(cell, fc.array(text, { minLength: 30, maxLength: 60 }), fc.array(row, { maxLength: 5 })),
  { minKeys: 10, maxKeys: 20, noNullPrototype: true },
);

test('answers in any script come back as they were saved, to the last code point, and with the same hash', async () => {
  let values = 0;
  const folder = newFolder();
  await fc.assert(
    fc.asyncProperty(answers, fc.uuid(), async (written, id) => {
      expect(SectionAnswers.parse(written)).toStrictEqual(written);
      await parts.save(folder, part(1, written, id));
      const read = await parts.get(folder, id);
      expect(read?.answers).toStrictEqual(written);
      expect(contentHash(read?.answers)).toBe(contentHash(written));
      values += Object.values(written).flat().length;
    }),
    { numRuns: 60 },
  );
  expect(values).toBeGreaterThan(10_000);
});

test('half a surrogate pair, which no database keeps, does not pass the form', () => {
  const section = sectionOf(round, 'organisation');
  if (section === undefined) throw new Error('the round asks nothing of the organisation');
  const id = 'orgName';
  fc.assert(
    fc.property(fc.integer({ min: 0xd800, max: 0xdfff }), text, (half, around) => {
      const lone = `${around} ${String.fromCharCode(half)} ${around}`;
      expect(partFaults(section, { [id]: lone })).toEqual([
        expect.objectContaining({ path: ['organisation', id], code: 'control_character' }),
      ]);
    }),
  );
});
