// Lists and numbers of the Programme table: the questions the indexes are named for.
import * as z from 'zod';
import type { Listing, Lists, Numbers } from '#app/ports.ts';
import { FolderDocument } from '#domain/folder/state.ts';
import { SectionAnswers } from '#domain/round/questions.ts';
import { FolderId, RoadshowId } from '#domain/values.ts';
import { claimKey, keys } from './keys.ts';
import type { Item, Query, Table } from './table.ts';

const indexes = {
  applicant: { index: 'byApplicant', partition: 'applicant', sort: 'applicantSort' },
  queue: { index: 'byQueue', partition: 'queue', sort: 'queueSort' },
} as const;

const queryOf = ({ of, key, prefix, limit, from }: Listing): Query => {
  const { index, partition, sort } = indexes[of];
  return {
    index,
    partition: [partition, key],
    ...(prefix === undefined ? {} : { sort: [sort, 'begins_with', prefix] as const }),
    ...(limit === undefined ? {} : { limit }),
    ...(from === undefined ? {} : { from }),
  };
};

const FolderClaim = z.looseObject({ folderId: FolderId });
const SlotClaim = z.looseObject({ roadshowId: RoadshowId });
const FieldClaim = z.looseObject({ holder: z.string() });
const PlaceClaim = z.looseObject({ place: z.int(), holder: z.string() });
const Signatories = z.object({ bureau: z.string(), organisation: z.string() });
const Submission = z.object({
  answers: z.record(z.string(), SectionAnswers),
  files: z.array(FolderDocument),
});
const Summary = z.looseObject({ summary: z.looseObject({}) });
const summaryOf = (item: Item): unknown => Summary.parse(item).summary;

export const listsIn = (table: Table): Lists => ({
  list: async (listing) => {
    const { items, next } = await table.query(queryOf(listing));
    return { items: items.map(summaryOf), ...(next === undefined ? {} : { next }) };
  },
  all: async (listing) => (await table.queryAll(queryOf(listing))).map(summaryOf),
  roadshowOf: async (applicationId) => {
    const item = await table.get(claimKey({ of: 'slot', applicationId, roadshowId: '' }));
    return item === undefined ? undefined : SlotClaim.parse(item).roadshowId;
  },
  placesTaken: async (roundId, fieldCode) => {
    const { pk, sk } = claimKey({ of: 'place', roundId, fieldCode, place: 0 });
    const items = await table.queryAll({ partition: ['pk', pk], sort: ['sk', 'begins_with', sk.slice(0, -1)] });
    return items.map((item) => {
      const { place, holder } = PlaceClaim.parse(item);
      return { place, applicationId: holder };
    });
  },
  folderOf: async (organisation, roundId) => {
    const item = await table.get(claimKey({ of: 'folder', organisation, roundId, folderId: '' }));
    return item === undefined ? undefined : FolderClaim.parse(item).folderId;
  },
  signatories: async (applicationId) => {
    const item = await table.get(keys.signatories(applicationId));
    return item === undefined ? undefined : Signatories.parse(item);
  },
  applicationIn: async (organisation, roundId, fieldCode) => {
    const item = await table.get(claimKey({ of: 'field', organisation, roundId, fieldCode }));
    return item === undefined ? undefined : FieldClaim.parse(item).holder;
  },
  submission: async (applicationId, number) => {
    const item = await table.get(keys.submission(applicationId, number));
    return item === undefined ? undefined : Submission.parse(item);
  },
});

export const numbersIn = (table: Table): Numbers => ({
  next: (roundId, fieldCode) => table.count(keys.counter(roundId, fieldCode)),
});
