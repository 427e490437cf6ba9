// Records as the programme writes them, many at once: real events are folded, and what would be written is collected.
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import type { Item, Table, Write } from '#adapters/dynamo/table.ts';
import { applications, folders, rounds, sites } from '#app/aggregates.ts';
import { type Aggregate, unwritten } from '#app/execute.ts';
import type { SideRecord } from '#app/ports.ts';
import { type Actor, system } from '#domain/actor.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import type { Recorded } from '#domain/decider.ts';
import type { FolderEvent } from '#domain/folder/state.ts';
import { normalised } from '#domain/round/answers.ts';
import type { RoundEvent } from '#domain/round/state.ts';
import { dutiesAfterAward } from '#domain/site/duties.ts';
import type { SiteEvent } from '#domain/site/state.ts';
import { ApplicationId, CommandId, DocumentId, FolderId, type Instant, SiteId } from '#domain/values.ts';
import * as days from '../test/support/days.ts';
import { fullAnswers, papers } from '../test/support/papers.ts';
import { linXiaoman, songYan } from '../test/support/persons.ts';
import { round } from '../test/support/round.ts';

export const numbered = (letters: string, number: number): string =>
  `${letters}${String(number).padStart(26 - letters.length, '0')}`;
const commandId = CommandId.parse(numbered('', 0));

/** A table that only remembers what it was asked to put. */
const collecting = (items: Item[]): Table => {
  const take = async (writes: readonly Write[]) => {
    for (const write of writes) if ('put' in write) items.push(write.put);
  };
  const none = async () => ({ items: [] });
  return {
    get: async () => undefined,
    query: none,
    queryAll: async () => [],
    count: async () => 0,
    put: (write) => take([write]),
    transact: take,
  };
};

export type Told<Event> = { readonly event: Event; readonly by: Actor; readonly at: Instant };

/** The record all these events add up to, and the last of them in its log. */
export const recordOf = async <State, Event extends { readonly type: string }>(
  aggregate: Aggregate<State, Event>,
  id: string,
  told: readonly Told<Event>[],
  also: readonly SideRecord[] = [],
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const events = told.map(({ event, by, at }): Recorded<Event> => ({ ...event, at, by: by.id, commandId }));
  const after = events.reduce(aggregate.evolve, aggregate.initial);
  const before = { ...unwritten(aggregate.initial), version: events.length - 1 };
  await programmeIn(collecting(items)).commit([
    { aggregate: aggregate.name, id, before, after, events: events.slice(-1), also },
  ]);
  return items;
};

/** With more places than the notice has, for measurements select more than once. */
const document = { ...round, fields: round.fields.map((of) => ({ ...of, places: 10 })) };

export const publishedRound = () => {
  const contentHash = '1f'.repeat(32);
  const told: Told<RoundEvent>[] = [
    { event: { type: 'roundDrafted', document }, by: songYan, at: days.dayOfTheNotice },
    { event: { type: 'roundPublished', contentHash }, by: songYan, at: days.dayOfTheNotice },
  ];
  const version = { roundVersion: { roundId: round.id, version: 1 }, document, contentHash };
  return recordOf(rounds, round.id, told, [version]);
};

export const idsOf = (number: number) => ({
  application: ApplicationId.parse(numbered('APP', number)),
  folder: FolderId.parse(numbered('FDR', number)),
  site: SiteId.parse(numbered('S1TE', number)),
});

export type Owned = {
  readonly number: number;
  readonly organisation: string;
  /** @default the folder of the same number */
  readonly folder?: number;
};
const field = 'ECOLOGY';

export const begun = ({ number, organisation, folder = number }: Owned): Told<ApplicationEvent> => ({
  event: {
    type: 'applicationStarted',
    id: idsOf(number).application,
    number: `SFD-2020-EC-${String(number).padStart(4, '0')}`,
    roundId: round.id,
    roundVersion: 1,
    fieldCode: field,
    folderId: idsOf(folder).folder,
    organisation,
  },
  by: linXiaoman,
  at: days.dayOfTheNotice,
});

const folderOf = ({ number, organisation }: Owned) => {
  const id = idsOf(number).folder;
  const tell = (event: FolderEvent, by = linXiaoman): Told<FolderEvent> => ({ event, by, at: days.newYearsEve });
  const attachments = new Map(round.attachments.map((attachment) => [attachment.code, attachment]));
  const uploads = papers.flatMap(({ code, bytes, sha256 }, i) => {
    const documentId = DocumentId.parse(numbered('D0C', number * 100 + i));
    const { scope, types } = attachments.get(code) ?? { scope: 'organisation', types: [] };
    const [contentType = 'application/pdf'] = types;
    const own = scope === 'field' ? { fieldCode: field } : {};
    const document = { id: documentId, code, name: `${code} 材料.pdf`, contentType, bytes, ...own };
    return [
      tell({ type: 'uploadRequested', document }),
      tell({ type: 'documentAccepted', documentId, sha256 }, system),
    ];
  });
  return recordOf(folders, id, [tell({ type: 'folderOpened', id, roundId: round.id, organisation }), ...uploads]);
};

const partsOf = async ({ number }: Owned): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const parts = partsIn(collecting(items));
  const answers = fullAnswers();
  for (const section of round.sections) {
    const id = section.scope === 'field' ? `${section.id}.${field}` : section.id;
    const of = normalised(section, answers[section.id] ?? {});
    await parts.save(idsOf(number).folder, { id, version: 1, answers: of, savedAt: days.newYearsEve, commandId });
  }
  return items;
};

/** A folder with every paper checked and every question answered. */
export const fullFolder = async (owned: Owned): Promise<readonly Item[]> => [
  ...(await folderOf(owned)),
  ...(await partsOf(owned)),
];

export const draft = (owned: Owned) => recordOf(applications, idsOf(owned.number).application, [begun(owned)]);

/** One of many others: handed in, with few words. */
export const submitted = (owned: Owned) => {
  const event: ApplicationEvent = {
    type: 'applicationSubmitted',
    contentHash: '5e'.repeat(32),
    documents: [],
    eligibility: [],
  };
  const told = [begun(owned), { event, by: linXiaoman, at: days.dayOfHandingIn }];
  return recordOf(applications, idsOf(owned.number).application, told);
};

/** A site with its yearly duties, awarded on a day. */
export const site = ({ number, organisation }: Owned, awardedOn = days.day('2021-02-26')) => {
  const { site: id, application: applicationId, folder: folderId } = idsOf(number);
  const event: SiteEvent = {
    type: 'siteCreated',
    ...{ id, applicationId, folderId, organisation, awardedOn },
    ...{ roundId: round.id, roundVersion: 1, fieldCode: field, name: `第${number}示范点` },
    duties: dutiesAfterAward(round.duties, awardedOn),
  };
  return recordOf(sites, id, [{ event, by: songYan, at: days.dayOfTheAward }]);
};

const BATCH = 25;
const AT_ONCE = 8;

/** Puts items 25 at a time, eight batches at once. */
export const putAll = async (client: DynamoDBClient, table: string, items: readonly Item[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
  const worker = async () => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      const requests = batch.map((item) => ({
        PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) },
      }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};
