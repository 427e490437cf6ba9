// A round as a stored record: written as a draft, published once, amended with a reason; every published version stays.
import type { Instant, PersonId, RoundId } from '../values.ts';
import type { RoundDocument } from './schema.ts';

export type RoundState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'draft';
      readonly id: RoundId;
      readonly document: RoundDocument;
      readonly writtenBy: PersonId;
    }
  | {
      readonly status: 'published';
      readonly id: RoundId;
      readonly document: RoundDocument;
      /** 1 when published, one more with each amendment. */
      readonly roundVersion: number;
      readonly contentHash: string;
      readonly publishedAt: Instant;
    };

export type RoundEvent =
  | { readonly type: 'roundDrafted'; readonly document: RoundDocument }
  | { readonly type: 'roundPublished'; readonly contentHash: string }
  | {
      readonly type: 'roundAmended';
      readonly document: RoundDocument;
      readonly contentHash: string;
      readonly reason: string;
    };
