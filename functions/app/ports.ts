// What the application needs from the world, as types.

import type { Signatories } from '#domain/application/state.ts';
import type { WorkingCalendar } from '#domain/calendar.ts';
import type { Recorded } from '#domain/decider.ts';
import type { EvaluationState } from '#domain/evaluation/state.ts';
import type { FolderDocument } from '#domain/folder/state.ts';
import type { PlannedLetter } from '#domain/letters/policy.ts';
import type { Filing } from '#domain/objection/state.ts';
import type { AggregateName } from '#domain/records.ts';
import type { Answers, SectionAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { CalendarDate, DocumentId, FolderId, Instant, PersonId, RoadshowId } from '#domain/values.ts';
import type { PersonalSide } from './personal-ports.ts';
import type { VisitSide } from './visits-ports.ts';

/** A record as stored: its state, and what the next change has to name to be let in. */
export type Stored<State> = {
  readonly state: State;
  /** How many events stand in its log. */
  readonly version: number;
  /** Hash of the last event, the link of the next. */
  readonly lastHash: string;
  /** The last few commands as `person/command`, so that a repeat is known without reading the log. */
  readonly recentCommands: readonly string[];
};

export type { AggregateName, LoggedEvent } from '#domain/records.ts';

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
  | { readonly of: 'slot'; readonly applicationId: string; readonly roadshowId: string }
  | { readonly of: 'place'; readonly roundId: string; readonly fieldCode: string; readonly place: number };

/** A place of a field and the application that holds it. */
export type TakenPlace = { readonly place: number; readonly applicationId: string };

export type SideRecord =
  | { readonly claim: Claim; readonly holder: string }
  | { readonly release: Claim }
  /** A claim that passes from one holder to the next without being free in between. */
  | { readonly handOver: Claim; readonly from: string; readonly to: string }
  /** An objection as it came in, with who raised it: nothing of it stands in the record or its log. */
  | { readonly filing: { readonly objectionId: string }; readonly content: Filing }
  | { readonly signatories: { readonly applicationId: string }; readonly signed: Signatories }
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
    }
  | PersonalSide
  | VisitSide;

/** Somebody else was faster: load again and decide again. */
export class VersionConflict extends Error {
  constructor(what: string) {
    super(`${what} was changed meanwhile`);
    this.name = 'VersionConflict';
  }
}

export type StoredEvaluation = { readonly id: string; readonly stored: Stored<EvaluationState> };

export type Programme = {
  load: <State>(aggregate: AggregateName, id: string, initial: State) => Promise<Stored<State>>;
  /** Every evaluation of an application, in all phases. */
  evaluationsOf: (applicationId: string) => Promise<readonly StoredEvaluation[]>;
  /** All or nothing; throws VersionConflict where one record is not as it was. */
  commit: (changes: readonly Change[]) => Promise<void>;
  /** Whether a command stands in the log already; `press` is the person and the command's id, `person/command`. */
  hasCommand: (aggregate: AggregateName, id: string, press: string) => Promise<boolean>;
};

/** The working days as officers confirmed them, and beneath that as the package has them. */
export type Calendar = {
  /** Knows the year of `date` and the next, as they are announced now; of any other year it says `unknown`. */
  readonly from: (date: CalendarDate) => Promise<WorkingCalendar>;
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
  /** The session an application speaks in. */
  readonly roadshowOf: (applicationId: string) => Promise<RoadshowId | undefined>;
  readonly placesTaken: (roundId: string, fieldCode: string) => Promise<readonly TakenPlace[]>;
  readonly folderOf: (organisation: string, roundId: string) => Promise<FolderId | undefined>;
  /** The application that holds a field for its organisation. */
  readonly applicationIn: (organisation: string, roundId: string, fieldCode: string) => Promise<string | undefined>;
  readonly submission: (applicationId: string, number: number) => Promise<SubmissionContent | undefined>;
  readonly signatories: (applicationId: string) => Promise<Signatories | undefined>;
};

export type Filings = { readonly get: (objectionId: string) => Promise<Filing | undefined> };

export type SubmissionContent = { readonly answers: Answers; readonly files: readonly FolderDocument[] };

/** A person who may be asked to evaluate, and where to write to them. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly mobile?: string;
  /** The credit code of the organisation the person belongs to: one reason to stand back. */
  readonly organisation?: string;
};
export type People = {
  readonly get: (id: PersonId) => Promise<Person | undefined>;
  readonly all: () => Promise<readonly Person[]>;
  /** Whoever writes last is right: a directory, not a record. */
  readonly save: (person: Person) => Promise<void>;
};

/** A form to post one file with, to one key, of one type and size. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Where a document lies: the folder and the document, nothing the applicant wrote. */
export type DocumentKey = { readonly folderId: FolderId; readonly documentId: DocumentId };

/** What the world may do with files: be given a form, be given a link. */
export type DocumentLinks = {
  readonly uploadForm: (key: DocumentKey, type: string, bytes: number, seconds: number) => Promise<UploadForm>;
  readonly downloadLink: (key: DocumentKey, name: string, type: string, seconds: number) => Promise<string>;
};

/** What the check may do with files: read what arrived, and take it over. */
export type Arrivals = {
  readonly read: (key: DocumentKey, versionId: string) => Promise<Uint8Array | undefined>;
  readonly takeOver: (key: DocumentKey, versionId: string, type: string) => Promise<void>;
};

/** A letter on its way: planned, perhaps being sent by somebody until `leaseUntil`, sent. */
export type Delivery = {
  readonly letter: PlannedLetter;
  readonly status: 'planned' | 'sending' | 'sent' | 'undeliverable';
  readonly version: number;
  readonly leaseUntil?: Instant;
  readonly messageId?: string;
};
export type Deliveries = {
  /** False where it was planned before. */
  readonly plan: (letter: PlannedLetter) => Promise<boolean>;
  readonly get: (id: string) => Promise<Delivery | undefined>;
  /** Throws VersionConflict where somebody else has it in hand. */
  readonly save: (delivery: Delivery) => Promise<void>;
  /** Ids of letters planned before a moment that never left, oldest first. */
  readonly waiting: (before: Instant, from?: string) => Promise<{ ids: readonly string[]; next?: string }>;
};

/** The letters' queue: the id of a delivery is all that travels. */
export type LetterQueue = { readonly send: (ids: readonly string[]) => Promise<void> };

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string };
/** Sends one letter to one reader; the answer is the carrier's name for it. */
export type Mailer = { readonly send: (mail: Mail) => Promise<string> };

/** What falls due: the next day of a site's clock, a correction, an upload, a sheet of marks, the end of a public notice, a destruction; `on` is where the index ends. */
export type Due = 'SITE' | 'CORRECTION' | 'UPLOAD' | 'MARKS' | 'OPINION' | 'PUBLICITY' | 'DESTROY' | 'VISIT' | 'ERASE';
export type DueRecords = {
  /** Ids of the records due before a day or moment (exclusive), page by page. */
  readonly before: (due: Due, on: string) => AsyncIterable<string>;
};

/** What everybody may read, kept apart from the programme's records. */
export type PublicRecord = {
  readonly kind:
    | 'round'
    | 'seal'
    | 'form'
    | 'receipt'
    | 'site'
    | 'plaque'
    | 'draw'
    | 'meeting'
    | 'publicity'
    | 'calendar';
  readonly id: string;
  readonly version: number;
} & {
  readonly body: unknown;
};
export type PublicRecords = {
  /** An older version never replaces a newer one. */
  readonly put: (record: PublicRecord) => Promise<void>;
  readonly get: (kind: PublicRecord['kind'], id: string) => Promise<unknown>;
  readonly list: (kind: PublicRecord['kind']) => Promise<readonly unknown[]>;
};
