// The chain through a log, read from the real engine: whatever somebody does to an entry is found, and the entry named.
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventKey } from '#adapters/dynamo/keys.ts';
import { logsIn } from '#adapters/dynamo/log.ts';
import { entriesOf, eventHash, GENESIS, type LogEntry } from '#app/hash.ts';
import { type LogFault, type LogHead, logFaults } from '#app/log-faults.ts';
import type { FolderId } from '#domain/values.ts';
import { linXiaoman, zhouMin } from '../support/persons.ts';
import { append, load, newFolder, opened, press, requests } from './appending.ts';
import { database, programmeName, programmeTable } from './tables.ts';

const LENGTH = 12;
const logOf = (id: FolderId) => ({ aggregate: 'folder', id }) as const;
const keyOf = (id: FolderId, version: number) => eventKey('folder', id, version);
const faultsOf = async (id: FolderId, head?: LogHead) =>
  logFaults(logOf(id), await logsIn(programmeTable).read(logOf(id)), head ?? (await load(id)));

const written = async (): Promise<FolderId> => {
  const id = newFolder();
  await append(id, [opened(id)], press(1));
  for (let n = 2; n <= LENGTH; n += 1) await append(id, requests(1), press(n));
  return id;
};

const entryAt = async (id: FolderId, version: number) => Object(await programmeTable.get(keyOf(id, version)));
const put = (item: object) => database.send(new PutItemCommand({ TableName: programmeName, Item: marshall(item) }));
const remove = (id: FolderId, version: number) =>
  database.send(new DeleteItemCommand({ TableName: programmeName, Key: marshall(keyOf(id, version)) }));

/** As somebody would who knows how the chain is made. */
const rehashed = ({ previousHash, hash: _, ...entry }: LogEntry) => {
  const { aggregate, id, version, event } = entry;
  return { ...entry, previousHash, hash: eventHash(previousHash, { aggregate, id, version, event }) };
};
const byAnother = <Entry extends { event: unknown }>(entry: Entry): Entry => ({
  ...entry,
  event: { ...Object(entry.event), by: zhouMin.id },
});

test('a log as it was written has no fault, however it grew', async () => {
  expect(await faultsOf(await written())).toEqual([]);
  const atOnce = newFolder();
  await append(atOnce, [opened(atOnce), ...requests(40)]);
  expect(await faultsOf(atOnce)).toEqual([]);
  expect(await faultsOf(newFolder())).toEqual([]);
});

test.each([1, 2, 7, LENGTH])('entry %i is named when it is changed, replaced, taken out or emptied', async (place) => {
  const id = await written();
  const entry = await entryAt(id, place);
  await put(byAnother(entry));
  expect(await faultsOf(id)).toEqual([{ place, fault: 'changed' }]);
  await put(rehashed(byAnother(entry)));
  expect(await faultsOf(id)).toEqual([{ place, fault: 'replaced' }]);
  await put({ ...keyOf(id, place), kind: 'event' });
  expect(await faultsOf(id)).toEqual([{ place, fault: 'changed' }]);
  await remove(id, place);
  expect(await faultsOf(id)).toEqual([{ place, fault: 'missing' }]);
  await put(entry);
  expect(await faultsOf(id)).toEqual([]);
});

test.each([
  [1, 2],
  [5, 9],
  [11, 12],
])('entries %i and %i are named when they change places', async (one, other) => {
  const id = await written();
  const [first, second] = [await entryAt(id, one), await entryAt(id, other)];
  await put({ ...second, ...keyOf(id, one) });
  await put({ ...first, ...keyOf(id, other) });
  const misplaced = { fault: 'misplaced' };
  expect(await faultsOf(id)).toEqual([
    { place: one, ...misplaced },
    { place: other, ...misplaced },
  ]);
});

test('an entry of another log, put in the place of one that is gone, is named', async () => {
  const [id, stranger] = [await written(), await written()];
  await put({ ...(await entryAt(stranger, 4)), ...keyOf(id, 4) });
  expect(await faultsOf(id)).toEqual([{ place: 4, fault: 'misplaced' }]);
});

test('a log cut short, a log that is gone, and one that goes on too long are found by the record', async () => {
  const id = await written();
  await remove(id, 12);
  await remove(id, 11);
  expect(await faultsOf(id)).toEqual([
    { place: 11, fault: 'missing' },
    { place: 12, fault: 'missing' },
  ]);
  for (let place = 1; place <= 10; place += 1) await remove(id, place);
  expect(await faultsOf(id)).toHaveLength(LENGTH);

  const longer = await written();
  const last = await entryAt(longer, LENGTH);
  const { pk, sk } = keyOf(longer, 13);
  await put({ ...rehashed({ ...last, version: 13, previousHash: last.hash }), pk, sk });
  await put({ ...last, sk: '0012' });
  expect(await faultsOf(longer)).toEqual([
    { place: 13, fault: 'unexpected' },
    { place: Number.NaN, fault: 'unexpected' },
  ]);
});

test('who cuts the log and the record alike is found by a head that was kept elsewhere', async () => {
  const id = await written();
  const sealed = await load(id);
  const { previousHash, hash: _ } = await entryAt(id, LENGTH);
  await remove(id, LENGTH);
  expect(await faultsOf(id, { version: LENGTH - 1, lastHash: previousHash })).toEqual([]);
  expect(await faultsOf(id, sealed)).toEqual([{ place: LENGTH, fault: 'missing' }]);
});

const chainOf = (texts: readonly string[]) => {
  const id = 'CHAIN';
  const before = { state: {}, version: 0, lastHash: GENESIS, recentCommands: [] };
  const events = texts.map((text) => ({ ...press(1), by: linXiaoman.id, type: text }));
  const entries = entriesOf({ aggregate: 'folder', id, before, after: {}, events });
  return { log: { aggregate: 'folder', id } as const, entries, lastHash: entries.at(-1)?.hash ?? GENESIS };
};
const other = { type: 'other' };
const ways: readonly (readonly [LogFault['fault'], (entry: LogEntry) => LogEntry | undefined])[] = [
  ['changed', (entry) => ({ ...entry, event: other })],
  ['changed', (entry) => ({ ...entry, hash: 'f'.repeat(64) })],
  ['changed', (entry) => ({ ...entry, previousHash: 'f'.repeat(64) })],
  ['replaced', (entry) => rehashed({ ...entry, event: other })],
  ['misplaced', (entry) => ({ ...entry, version: entry.version + 1 })],
  ['missing', () => undefined],
];

test('in a thousand logs of any content, one entry tampered with in any of these ways is the one that is named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.constantFrom(...ways),
      (texts, anywhere, [fault, tampered]) => {
        const { log, entries, lastHash } = chainOf(texts);
        const place = (anywhere % entries.length) + 1;
        const found = entries.flatMap((entry) => {
          const content = entry.version === place ? tampered(entry) : entry;
          return content === undefined ? [] : [{ place: entry.version, content }];
        });
        expect(logFaults(log, found, { version: entries.length, lastHash })).toEqual([{ place, fault }]);
      },
    ),
    { numRuns: 1000 },
  );
});
