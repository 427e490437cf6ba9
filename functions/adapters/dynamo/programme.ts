// The Programme table as the application sees it: records with their logs, changed together or not at all.
import * as z from 'zod';
import { unwritten } from '#app/execute.ts';
import { entriesOf } from '#app/hash.ts';
import type { Change, Programme, SideRecord, Stored } from '#app/ports.ts';
import type { VisitSide } from '#app/visits-ports.ts';
import type { EvaluationState } from '#domain/evaluation/state.ts';
import { claimKey, eventKey, indexAttributes, keys, logPartition, stateKey } from './keys.ts';
import { isPersonalSide, personalWrite } from './personal.ts';
import type { Item, Query, Table, Write } from './table.ts';
import { visitWrite } from './visits-write.ts';

/** What every record carries around its state. */
const StoredItem = z.looseObject({
  version: z.int().min(0),
  lastHash: z.string().length(64),
  recentCommands: z.array(z.string()),
  state: z.looseObject({ status: z.string() }),
});

/** So many commands back, a repeat is known from the record alone; further back the log tells. */
const RECENT = 4;

const isVisitSide = (side: SideRecord): side is VisitSide =>
  ['visitorOf', 'forget', 'figures', 'openBookings', 'destruction'].some((name) => name in side);

const sideWrite = (side: SideRecord): Write => {
  if (isVisitSide(side)) return visitWrite(side);
  if (isPersonalSide(side)) return personalWrite(side);
  if ('claim' in side) {
    const { claim, holder } = side;
    return { put: { ...claimKey(claim), kind: 'claim', ...claim, holder }, ifAbsent: true };
  }
  if ('handOver' in side) {
    const { handOver, from, to } = side;
    return { put: { ...claimKey(handOver), kind: 'claim', ...handOver, holder: to }, ifHeldBy: from };
  }
  if ('filing' in side)
    return { put: { ...keys.filing(side.filing.objectionId), kind: 'filing', content: side.content }, ifAbsent: true };
  if ('signatories' in side) {
    const key = keys.signatories(side.signatories.applicationId);
    return { put: { ...key, kind: 'signatories', ...side.signed }, ifAbsent: true };
  }
  if ('release' in side) return { remove: claimKey(side.release), ifPresent: true };
  if ('submission' in side) {
    const { applicationId, number } = side.submission;
    const { answers, files } = side;
    return { put: { ...keys.submission(applicationId, number), kind: 'submission', answers, files }, ifAbsent: true };
  }
  const { roundId, version } = side.roundVersion;
  const { document, contentHash } = side;
  return { put: { ...keys.roundVersion(roundId, version), kind: 'version', document, contentHash }, ifAbsent: true };
};

const writesOf = (change: Change): Write[] => {
  const { aggregate, id, before, after, events, also = [] } = change;
  const entries = entriesOf(change);
  const commands = new Set([...before.recentCommands, ...events.map(({ by, commandId }) => `${by}/${commandId}`)]);
  const attributes = indexAttributes(aggregate, after);
  const record = {
    ...stateKey(aggregate, id),
    kind: aggregate,
    version: before.version + events.length,
    lastHash: entries.at(-1)?.hash ?? before.lastHash,
    recentCommands: [...commands].slice(-RECENT),
    state: after,
    ...attributes,
  };
  // The log of what is kept for a while only is kept no longer.
  const { expiresAt } = attributes;
  const expiry = expiresAt === undefined ? {} : { expiresAt };
  return [
    before.version === 0 ? { put: record, ifAbsent: true } : { put: record, ifVersion: before.version },
    ...entries.map((entry): Write => {
      const put = { ...eventKey(aggregate, id, entry.version), kind: 'event', ...entry, ...expiry };
      return { put, ifAbsent: true };
    }),
    ...also.map(sideWrite),
  ];
};

export const storedFrom = <State>(item: Item | undefined, initial: State): Stored<State> => {
  if (item === undefined) return unwritten(initial);
  const { version, lastHash, recentCommands, state } = StoredItem.parse(item);
  return { state: state as State, version, lastHash, recentCommands };
};

const Pressed = z.looseObject({ event: z.looseObject({ by: z.string(), commandId: z.string() }) });
const pressIn = (item: Item): string => {
  const { by, commandId } = Pressed.parse(item).event;
  return `${by}/${commandId}`;
};

export const programmeIn = (table: Table): Programme => ({
  load: async (aggregate, id, initial) => storedFrom(await table.get(stateKey(aggregate, id)), initial),
  evaluationsOf: async (applicationId) => {
    const { pk, sk } = keys.evaluations(applicationId);
    const items = await table.queryAll({ partition: ['pk', pk], sort: ['sk', 'begins_with', sk] });
    return items.map((item) => ({
      id: `${applicationId}/${String(item['sk']).slice(sk.length).replace('#', '/')}`,
      stored: storedFrom<EvaluationState>(item, { status: 'absent' }),
    }));
  },
  commit: (changes) => table.transact(changes.flatMap(writesOf)),
  hasCommand: async (aggregate, id, press) => {
    const log: Query = { partition: ['pk', logPartition(aggregate, id)], backwards: true, limit: 100 };
    for (let page = await table.query(log); ; page = await table.query({ ...log, from: page.next })) {
      if (page.items.some((item) => pressIn(item) === press)) return true;
      if (page.next === undefined) return false;
    }
  },
});
