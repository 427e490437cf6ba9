// An export of logs, heads and seals, checked offline: any change, gap or truncation is found and named.
import * as z from 'zod';
import { GENESIS } from './hash.ts';
import { logFaults } from './log-faults.ts';
import type { Head, Placed } from './log-ports.ts';
import type { AggregateName } from './ports.ts';
import { rootOf } from './seals.ts';

/** A line of an export. Entries are taken as they are: what is wrong with them is what is looked for. */
export const ExportLine = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('entry'), record: z.string(), place: z.number(), content: z.unknown() }),
  z.object({ kind: z.literal('head'), day: z.string(), name: z.string(), version: z.int(), hash: z.string() }),
  z.object({ kind: z.literal('seal'), day: z.string(), heads: z.int(), previous: z.string(), root: z.string() }),
]);
export type ExportLine = z.infer<typeof ExportLine>;

export type Verified = {
  readonly records: number;
  readonly entries: number;
  readonly days: number;
  /** Each in words; none means that nothing was changed, taken out or cut off. */
  readonly faults: readonly string[];
};

const grouped = <Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
};

type SealedHead = Head & { readonly day: string };
type SealLine = Extract<ExportLine, { kind: 'seal' }>;

const LastEntry = z.looseObject({ hash: z.string() });

/** The log against itself and against every head of it that was noted. */
const faultsOfRecord = (record: string, log: readonly Placed[], heads: readonly SealedHead[]): string[] => {
  const slash = record.indexOf('/');
  const of = { aggregate: record.slice(0, slash) as AggregateName, id: record.slice(slash + 1) };
  const lastPlace = log.reduce((last, { place }) => (place > last ? place : last), 0);
  const hashes = new Map(log.map(({ place, content }) => [place, LastEntry.safeParse(content).data?.hash]));
  const newest = heads.reduce<Head | undefined>(
    (a, b) => (a === undefined || b.version > a.version ? b : a),
    undefined,
  );
  // Entries after the last noted head are held by the chain alone.
  const head =
    newest !== undefined && newest.version >= lastPlace
      ? { version: newest.version, lastHash: newest.hash }
      : { version: lastPlace, lastHash: hashes.get(lastPlace) ?? '' };
  return [
    ...logFaults(of, log, head).map(({ place, fault }) => `${record}: entry ${place} is ${fault}`),
    ...heads
      .filter(({ version, hash }) => version !== head.version && hashes.get(version) !== hash)
      .map(({ day, version }) => `${record}: entry ${version} is not the one noted on ${day}`),
    ...(heads.length === 0 && lastPlace > 0 ? [`${record}: no head of it was ever noted`] : []),
  ];
};

const faultsOfSeals = (seals: readonly SealLine[], heads: ReadonlyMap<string, readonly Head[]>): string[] =>
  seals.flatMap(({ day, heads: count, previous, root }, i) => {
    const noted = heads.get(day) ?? [];
    const before = seals[i - 1]?.root ?? GENESIS;
    return [
      ...(previous === before ? [] : [`seal of ${day}: it does not follow the seal before it`]),
      ...(noted.length === count ? [] : [`seal of ${day}: ${count} heads were sealed, ${noted.length} are here`]),
      ...(rootOf(day, previous, noted) === root ? [] : [`seal of ${day}: its heads are not those that were sealed`]),
    ];
  });

/** `published` are the roots as everybody could read them, by day: the only witness an insider cannot rewrite. */
export const verify = (lines: readonly ExportLine[], published?: ReadonlyMap<string, string>): Verified => {
  const entries = lines.flatMap((line) => (line.kind === 'entry' ? [line] : []));
  const heads = lines.flatMap((line) => (line.kind === 'head' ? [line] : []));
  const seals = lines.flatMap((line) => (line.kind === 'seal' ? [line] : [])).sort((a, b) => (a.day < b.day ? -1 : 1));
  const logs = grouped(entries.map((line): [string, Placed] => [line.record, line]));
  const noted = grouped(heads.map((head): [string, SealedHead] => [head.name, head]));
  const records = [...new Set([...logs.keys(), ...noted.keys()])].sort();
  const byDay = grouped(heads.map((head): [string, Head] => [head.day, head]));
  const sealed = new Map(seals.map(({ day, root }) => [day, root]));
  return {
    records: records.length,
    entries: entries.length,
    days: seals.length,
    faults: [
      ...records.flatMap((record) => faultsOfRecord(record, logs.get(record) ?? [], noted.get(record) ?? [])),
      ...faultsOfSeals(seals, byDay),
      ...[...(published ?? [])]
        .filter(([day, root]) => sealed.get(day) !== root)
        .map(([day]) => `seal of ${day}: it is not the one that was published`),
    ],
  };
};
