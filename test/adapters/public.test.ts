// Public records on the real engine: news may come late, twice and out of order, and the newest stays.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publicIn } from '#adapters/dynamo/public.ts';
import { retrying } from '#app/execute.ts';
import type { PublicRecord } from '#app/ports.ts';
import { publicTable } from './tables.ts';

const records = publicIn(publicTable);
const site = (id: string, version: number): PublicRecord => ({ kind: 'site', id, version, body: { id, version } });
const versionOf = async (id: string) =>
  (await records.list('site')).map(Object).find((body) => body.id === id)?.version;

test('there is nothing public to begin with', async () => {
  expect(await records.list('round')).toEqual([]);
  expect(await records.list('site')).toEqual([]);
});

test('in whatever order versions come, the newest stays', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), async (versions) => {
      run += 1;
      const id = `in-order-${run}`;
      for (const version of versions) await records.put(site(id, version));
      expect(await versionOf(id)).toBe(Math.max(...versions));
    }),
    { numRuns: 40 },
  );
});

test('versions that come at once leave the newest, once those that lost the race are told again', async () => {
  const versions = Array.from({ length: 12 }, (_, i) => ((i * 5) % 12) + 1);
  await Promise.all(versions.map((version) => retrying(() => records.put(site('at-once', version)))));
  expect(await versionOf('at-once')).toBe(12);
});

test('a list tells every record of its kind and none of another, in the order of ids', async () => {
  for (const id of ['2022', '2020', '2021']) await records.put({ kind: 'round', id, version: 1, body: { id } });
  expect(await records.list('round')).toEqual([{ id: '2020' }, { id: '2021' }, { id: '2022' }]);
});

test('a list longer than the engine’s page of a megabyte is told whole', async () => {
  const text = '园'.repeat(50_000);
  const ids = Array.from({ length: 12 }, (_, i) => `long-${String(i).padStart(2, '0')}`);
  for (const id of ids) await records.put({ kind: 'round', id, version: 1, body: { id, text } });
  const long = (await records.list('round')).map(Object).filter((body) => body.id.startsWith('long-'));
  expect(long).toEqual(ids.map((id) => ({ id, text })));
});
