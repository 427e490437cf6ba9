// Seals over real logs: a day is sealed once, linked to the day before, and an export tells on whoever changed anything.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { logsIn } from '#adapters/dynamo/log.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { sealsIn } from '#adapters/dynamo/seals.ts';
import { entriesOf, GENESIS } from '#app/hash.ts';
import { notedDays, noteHead, recordLog, rootOf, sealDays, sealedDay } from '#app/seals.ts';
import { type ExportLine, verify } from '#app/verification.ts';
import { CalendarDate, type FolderId, Instant } from '#domain/values.ts';
import { changeNow, newFolder, opened, press, programme, requests } from './appending.ts';
import { programmeTable, publicTable, sealsTable } from './tables.ts';

const seals = sealsIn(sealsTable);
const publicRecords = publicIn(publicTable);
const logs = logsIn(programmeTable);
const on = { seals, publicRecords };

/** In Shenzhen it is already the day after from 16:00 UTC on. */
const noon = (day: string) => Instant.parse(`${day}T04:00:00.000Z`);
const halfPastMidnight = (day: string) => Instant.parse(new Date(Date.parse(`${day}T00:30:00+08:00`)).toISOString());

const happen = async (id: FolderId, events: Parameters<typeof changeNow>[1], day: string) => {
  const change = await changeNow(id, events, press(1));
  await programme.commit([change]);
  for (const { aggregate, version, hash } of entriesOf(change))
    await noteHead(seals, { aggregate, id, version, hash }, noon(day));
};

const first = newFolder();
const second = newFolder();

beforeAll(async () => {
  await happen(first, [opened(first)], '2020-12-16');
  await happen(second, [opened(second), ...requests(2)], '2020-12-16');
  await happen(first, requests(3), '2020-12-18');
});

describe('sealing', () => {
  test('takes every day on which something was written, once, each linked to the one before', async () => {
    expect(await sealDays(on, halfPastMidnight('2020-12-17'))).toBe(1);
    expect(await sealDays(on, halfPastMidnight('2020-12-17'))).toBe(0);
    // The day itself is still open.
    expect(await sealDays(on, noon('2020-12-18'))).toBe(0);
    expect(await sealDays(on, halfPastMidnight('2021-01-04'))).toBe(1);
    const [one, two] = await seals.all();
    expect(one).toMatchObject({ day: '2020-12-16', heads: 2, previous: GENESIS });
    expect(two).toMatchObject({ day: '2020-12-18', heads: 1, previous: one?.root });
    const heads = await seals.heads(CalendarDate.parse('2020-12-16'));
    expect(heads.map(({ name, version }) => [name, version])).toEqual([
      [`folder/${first}`, 1],
      [`folder/${second}`, 3],
    ]);
    expect(one?.root).toBe(rootOf('2020-12-16', GENESIS, heads.toReversed()));
    expect(await publicRecords.list('seal')).toEqual([{ month: '2020-12', seals: [one, two] }]);
  });

  test('an older head that comes again changes nothing', async () => {
    const day = CalendarDate.parse('2021-02-01');
    await seals.note(day, { name: 'folder/X', version: 2, hash: 'b'.repeat(64) });
    await seals.note(day, { name: 'folder/X', version: 1, hash: 'a'.repeat(64) });
    expect(await seals.heads(day)).toEqual([{ name: 'folder/X', version: 2, hash: 'b'.repeat(64) }]);
    expect(await sealedDay(seals, day)).not.toHaveProperty('seal');
    expect(await notedDays(seals, noon('2021-01-31'))).toEqual(['2020-12-16', '2020-12-18']);
    expect(await notedDays(seals, noon('2021-02-01'))).toEqual(['2020-12-16', '2020-12-18', '2021-02-01']);
  });
});

describe('an export', () => {
  const lines = async (): Promise<ExportLine[]> => {
    const sealed = await seals.all();
    const ofDays = await Promise.all(sealed.map(({ day }) => sealedDay(seals, day)));
    const records = await Promise.all([first, second].map((id) => recordLog(logs, `folder/${id}`)));
    return [
      ...ofDays.flatMap(({ day, heads }) => heads.map((head) => ({ kind: 'head' as const, day, ...head }))),
      ...sealed.map((seal) => ({ kind: 'seal' as const, ...seal })),
      ...records.flatMap(({ record, entries }) =>
        entries.map(({ place, content }) => ({ kind: 'entry' as const, record, place: place ?? 0, content })),
      ),
    ];
  };
  const roots = async () => new Map((await seals.all()).map(({ day, root }): [string, string] => [day, root]));
  const isEntry = (line: ExportLine, id: FolderId, place: number): boolean =>
    line.kind === 'entry' && line.record === `folder/${id}` && line.place === place;
  const changed = (line: ExportLine): ExportLine =>
    line.kind === 'entry' ? { ...line, content: { ...Object(line.content), event: { type: 'other' } } } : line;

  test('as it was written has no fault', async () => {
    expect(verify(await lines(), await roots())).toEqual({ records: 2, entries: 7, days: 2, faults: [] });
  });

  test.each<[string, (line: ExportLine) => readonly ExportLine[], (id: string) => string]>([
    ['an entry changed', (l) => [isEntry(l, second, 2) ? changed(l) : l], (id) => `folder/${id}: entry 2 is changed`],
    ['an entry taken out', (l) => (isEntry(l, second, 2) ? [] : [l]), (id) => `folder/${id}: entry 2 is missing`],
    ['the last entry cut off', (l) => (isEntry(l, second, 3) ? [] : [l]), (id) => `folder/${id}: entry 3 is missing`],
    [
      'an entry put in',
      (l) => (isEntry(l, second, 3) ? [l, { ...l, place: 4 }] : [l]),
      (id) => `folder/${id}: entry 4 is misplaced`,
    ],
    [
      'a whole record gone',
      (l) => (l.kind === 'entry' && l.record === `folder/${second}` ? [] : [l]),
      (id) => `folder/${id}: entry 1 is missing`,
    ],
    [
      'a head forgotten',
      (l) => (l.kind === 'head' && l.name === `folder/${second}` ? [] : [l]),
      () => 'seal of 2020-12-16: its heads are not those that were sealed',
    ],
    [
      'a seal rewritten with its heads',
      (l) => [l.kind === 'seal' && l.day === '2020-12-16' ? { ...l, root: 'f'.repeat(64) } : l],
      () => 'seal of 2020-12-16: it is not the one that was published',
    ],
    [
      'a seal taken out',
      (l) => (l.kind === 'seal' && l.day === '2020-12-16' ? [] : [l]),
      () => 'seal of 2020-12-18: it does not follow the seal before it',
    ],
  ])('tells of %s', async (_what, tamper, told) => {
    const { faults } = verify((await lines()).flatMap(tamper), await roots());
    expect(faults).toContain(told(second));
  });

  test('of another record than there is, is none', async () => {
    await expect(recordLog(logs, 'folder/NONE')).rejects.toMatchObject({ refusal: { code: 'record_not_found' } });
    await expect(recordLog(logs, 'charm/X')).rejects.toMatchObject({ refusal: { code: 'record_not_found' } });
  });
});
