// Lists on the real engine: each record in the lists it belongs to and no other, in order, a page at a time.
import { expect, test } from '@jest/globals';
import { queues } from '#adapters/dynamo/keys.ts';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { applications } from '#app/aggregates.ts';
import { step } from '#app/execute.ts';
import type { Listing, SideRecord } from '#app/ports.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import { accept } from '#domain/decider.ts';
import { ApplicationId, RoundId } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import * as life from '../support/life.ts';
import { append, newFolder, opened, press, programme } from './appending.ts';
import { programmeTable } from './tables.ts';

const lists = listsIn(programmeTable);
const idOf = (number: number) => ApplicationId.parse(String(number).padStart(26, '0'));

type Entry = {
  readonly number: number;
  readonly round: string;
  readonly field?: string;
  readonly organisation?: string;
};
const happen = async (
  { number, round, field = 'ECOLOGY', organisation = haicheng.uscc }: Entry,
  events: readonly ApplicationEvent[],
) => {
  const id = idOf(number);
  const own = {
    id,
    number: `SFD-${String(number).padStart(4, '0')}`,
    roundId: RoundId.parse(round),
    fieldCode: field,
    organisation,
  };
  const before = await programme.load('application', id, applications.initial);
  const told = events.map((event) => (event.type === 'applicationStarted' ? { ...event, ...own } : event));
  await programme.commit([step(applications, id, before, accept(...told), press(number)).change]);
};

const idsOf = (items: readonly unknown[]): string[] => items.map((item) => Object(item).id);
const numbersOf = (items: readonly unknown[]): number[] => idsOf(items).map(Number);

const pagesOf = async (listing: Listing) => {
  const pages: (readonly unknown[])[] = [];
  for (let page = await lists.list(listing); ; page = await lists.list({ ...listing, from: page.next })) {
    pages.push(page.items);
    if (page.next === undefined) return pages;
  }
};

test('staff find an application in the queue of its status only, wherever it moves', async () => {
  const entry = { number: 1, round: 'moving' };
  const found = async () =>
    Object.fromEntries(
      await Promise.all(
        ['draft', 'submitted', 'formal_review'].map(
          async (status) =>
            [status, numbersOf(await lists.all({ of: 'queue', key: queues.applications('moving', status) }))] as const,
        ),
      ),
    );
  await happen(entry, [life.started]);
  expect(await found()).toEqual({ draft: [1], submitted: [], formal_review: [] });
  await happen(entry, [life.submitted]);
  expect(await found()).toEqual({ draft: [], submitted: [1], formal_review: [] });
  await happen(entry, [life.taken]);
  expect(await found()).toEqual({ draft: [], submitted: [], formal_review: [1] });
});

test('a list is paged without gap or repeat, by field and number', async () => {
  const fields = ['CULTURE', 'ECOLOGY', 'YOUTH'];
  const entries = Array.from({ length: 60 }, (_, i) => ({
    number: 100 + ((i * 17) % 60),
    round: 'paged',
    field: fields[i % 3] ?? '',
  }));
  for (const entry of entries) await happen(entry, [life.started]);
  const inOrder = [...entries]
    .sort((a, b) => (a.field === b.field ? a.number - b.number : a.field < b.field ? -1 : 1))
    .map(({ number }) => number);
  const listing = { of: 'queue', key: queues.applications('paged', 'draft') } as const;
  expect(numbersOf(await lists.all(listing))).toEqual(inOrder);
  for (const limit of [1, 7, 59, 60, 61])
    expect((await pagesOf({ ...listing, limit })).flatMap(numbersOf)).toEqual(inOrder);
  const ecology = { ...listing, prefix: 'ECOLOGY#', limit: 8 };
  const ofOneField = entries.filter(({ field }) => field === 'ECOLOGY').map(({ number }) => number);
  expect((await pagesOf(ecology)).map(({ length }) => length)).toEqual([8, 8, 4]);
  expect((await pagesOf(ecology)).flatMap(numbersOf)).toEqual(ofOneField.sort((a, b) => a - b));
});

test('a list goes on where it stopped, also when what stood there has left it', async () => {
  for (const number of [201, 202, 203, 204]) await happen({ number, round: 'leaving' }, [life.started]);
  const listing = { of: 'queue', key: queues.applications('leaving', 'draft'), limit: 2 } as const;
  const { items, next = '' } = await lists.list(listing);
  expect(numbersOf(items)).toEqual([201, 202]);
  await happen({ number: 202, round: 'leaving' }, [life.submitted]);
  expect(numbersOf((await lists.list({ ...listing, from: next })).items)).toEqual([203, 204]);
});

test.each([
  ['nothing', ''],
  ['noise', 'never-a-cursor'],
  ['a number', btoa('5')],
  ['null', btoa('null')],
  ['no key', btoa('{}')],
  ['another key', btoa('{"pk":"APP#1"}')],
  ['a key of other types', btoa('{"pk":1,"sk":2,"queue":3,"queueSort":4}')],
  ['half a key', btoa('{"queue":"wrong#draft","pk":"APP#1"}')],
  [
    'a key of another list',
    btoa(`{"pk":"APP#${idOf(301)}","sk":"STATE","queue":"x#draft","queueSort":"ECOLOGY#SFD-0301"}`),
  ],
])('whoever goes on from %s is told that the request is wrong', async (_, from) => {
  const listing = { of: 'queue', key: queues.applications('wrong', 'draft'), from } as const;
  await expect(lists.list(listing)).rejects.toMatchObject({
    refusal: { code: 'invalid_request', faults: [{ path: ['from'], code: 'wrong_format' }] },
  });
});

test('an organisation’s list holds its own applications, by round and field, and tells what is shown of them', async () => {
  const own = { organisation: '51440300XXXX000111' };
  await happen({ ...own, number: 402, round: 'own', field: 'YOUTH' }, [life.started, life.submitted]);
  await happen({ ...own, number: 401, round: 'own', field: 'ECOLOGY' }, [life.started]);
  await happen({ ...own, number: 403, round: 'later', field: 'ECOLOGY' }, [life.started]);
  await happen({ number: 404, round: 'own', field: 'ECOLOGY' }, [life.started]);
  const applicant = { of: 'applicant', key: own.organisation } as const;
  expect(numbersOf(await lists.all({ ...applicant, prefix: 'APP#' }))).toEqual([403, 401, 402]);
  expect(await lists.all({ ...applicant, prefix: 'APP#own#YOUTH#' })).toEqual([
    { id: idOf(402), number: 'SFD-0402', roundId: 'own', fieldCode: 'YOUTH', status: 'submitted', ...own },
  ]);
});

test('what is no application stands in no list of an organisation', async () => {
  const listed = () => lists.all({ of: 'applicant', key: haicheng.uscc });
  const before = await listed();
  const id = newFolder();
  await append(id, [opened(id)]);
  expect(await listed()).toEqual(before);
});

test('places are told by field, with their holders', async () => {
  const id = newFolder();
  const place = (fieldCode: string, number: number): SideRecord => ({
    claim: { of: 'place', roundId: 'placed', fieldCode, place: number },
    holder: `${fieldCode}${number}`,
  });
  await append(id, [opened(id)], press(1), [place('ECO', 2), place('ECO', 1), place('ECOLOGY', 1), place('ECO', 10)]);
  expect(await lists.placesTaken('placed', 'ECO')).toEqual(
    expect.arrayContaining([1, 2, 10].map((number) => ({ place: number, applicationId: `ECO${number}` }))),
  );
  expect(await lists.placesTaken('placed', 'ECO')).toHaveLength(3);
  expect(await lists.placesTaken('placed', 'YOUTH')).toEqual([]);
});
