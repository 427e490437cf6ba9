// What the application needs from the world, as types.
import type { Recorded } from '#domain/decider.ts';
import type { FolderDocument } from '#domain/folder/state.ts';
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { FolderId, Instant } from '#domain/values.ts';

/** A record as stored: its state, and what the next change has to name to be let in. */
export type Stored<State> = {
  readonly state: State;
  /** How many events stand in its log. */
  readonly version: number;
  /** Hash of the last event, the link of the next. */
  readonly lastHash: string;
  /** The last few commands, so that a repeat is known without reading the log. */
  readonly recentCommands: readonly string[];
};

/** A thing of the programme with a log of its own. */
export type AggregateName = 'round' | 'folder' | 'application' | 'evaluation' | 'site';

export type Change = {
  readonly aggregate: AggregateName;
  readonly id: string;
  readonly before: Stored<unknown>;
  readonly after: unknown;
  readonly events: readonly Recorded<{ readonly type: string }>[];
  /** Records that stand or fall with the change. */
  readonly also?: readonly SideRecord[];
};

/** Something only one record may hold: an organisation's folder in a round, its application in a field, a place. */
export type Claim =
  | { readonly of: 'folder'; readonly organisation: string; readonly roundId: string; readonly folderId: string }
  | { readonly of: 'field'; readonly organisation: string; readonly roundId: string; readonly fieldCode: string }
  | { readonly of: 'place'; readonly roundId: string; readonly fieldCode: string; readonly place: number };

export type SideRecord =
  | { readonly claim: Claim }
  | { readonly release: Claim }
  /** What was handed in, whole, as it stays for good. */
  | {
      readonly submission: { readonly applicationId: string; readonly number: number };
      readonly answers: Answers;
      readonly files: readonly FolderDocument[];
    }
  | {
      readonly roundVersion: { readonly roundId: string; readonly version: number };
      readonly document: RoundDocument;
      readonly contentHash: string;
    };

/** Somebody else was faster: load again and decide again. */
export class VersionConflict extends Error {
  constructor(what: string) {
    super(`${what} was changed meanwhile`);
    this.name = 'VersionConflict';
  }
}

export type Programme = {
  load: <State>(aggregate: AggregateName, id: string, initial: State) => Promise<Stored<State>>;
  /** All or nothing; throws VersionConflict where one record is not as it was. */
  commit: (changes: readonly Change[]) => Promise<void>;
  /** Whether a command stands in the log already. */
  hasCommand: (aggregate: AggregateName, id: string, commandId: string) => Promise<boolean>;
};

/** One saved part of a form; its version is the part's own. */
export type Part = {
  /** A section, or a section of one field: `organisation`, `plan.ECOLOGY`. */
  readonly id: string;
  readonly version: number;
  readonly answers: SectionAnswers;
  readonly savedAt: Instant;
  readonly commandId: string;
};

export type Parts = {
  readonly get: (folderId: FolderId, id: string) => Promise<Part | undefined>;
  readonly all: (folderId: FolderId) => Promise<readonly Part[]>;
  /** Puts the next version; throws VersionConflict where another was faster. */
  readonly save: (folderId: FolderId, part: Part) => Promise<void>;
};

/** Running numbers of applications; a number once given is not given again, and gaps are drafts never handed in. */
export type Numbers = { readonly next: (roundId: string, fieldCode: string) => Promise<number> };

/** What the lists are made of. */
export type Listing = {
  readonly of: 'applicant' | 'queue';
  readonly key: string;
  readonly prefix?: string;
  readonly limit?: number;
  readonly from?: string;
};
export type Summaries = { readonly items: readonly unknown[]; readonly next?: string };
export type Lists = {
  readonly list: (listing: Listing) => Promise<Summaries>;
  readonly all: (listing: Listing) => Promise<readonly unknown[]>;
  /** How many places of a field are taken. */
  readonly placesTaken: (roundId: string, fieldCode: string) => Promise<number>;
  readonly folderOf: (organisation: string, roundId: string) => Promise<FolderId | undefined>;
  readonly submission: (applicationId: string, number: number) => Promise<SubmissionContent | undefined>;
};

export type SubmissionContent = { readonly answers: Answers; readonly files: readonly FolderDocument[] };
