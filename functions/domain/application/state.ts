// An application (申报): one organisation in one field of one round, from its first draft to the award.

import type { Score } from '../evaluation/scoring.ts';
import type { EligibilityResult } from '../round/eligibility.ts';
import type {
  ApplicationId,
  BallotId,
  CalendarDate,
  DocumentId,
  FolderId,
  Instant,
  ObjectionId,
  PersonId,
  PublicityId,
  RoundId,
  SiteId,
} from '../values.ts';
import type { Paper, RegisteredPaper } from './paper.ts';

/** A document as it stood when handed in; the file itself is never replaced after that. */
export type SubmittedDocument = {
  readonly id: DocumentId;
  readonly code: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** What was handed in, once at submission and once more after a correction. */
export type Submission = {
  readonly number: number;
  readonly at: Instant;
  /** SHA-256 over the answers and the documents' hashes, printed on the receipt. */
  readonly contentHash: string;
  readonly documents: readonly SubmittedDocument[];
  readonly eligibility: readonly Pick<EligibilityResult, 'id' | 'outcome'>[];
};

/** One thing to put right (补正): at which question or attachment, and what. */
export type Defect = { readonly at: string; readonly what: string };

export type PhaseState = { readonly panel: readonly PersonId[]; readonly score?: PhaseScore };
export type PhaseScore = {
  /** How many marks count. */
  readonly marks: number;
  /** Mean of the phase after trimming, in hundredths of a point of 100. */
  readonly hundredths: number;
};

/** The public notice (公示) an application stands in, from its first to its last day. */
export type PublicNotice = {
  readonly publicityId: PublicityId;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
};

/** The signed agreement by its reference and the hash of its scan; who signed is kept beside the record. */
export type Agreement = { readonly reference: string; readonly sha256: string; readonly signedOn: CalendarDate };

/** Who signed the agreement, one for each party, by name. */
export type Signatories = { readonly bureau: string; readonly organisation: string };

type Begun = {
  readonly id: ApplicationId;
  readonly number: string;
  readonly roundId: RoundId;
  /** The version of the round it began under; it keeps it for life. */
  readonly roundVersion: number;
  readonly fieldCode: string;
  readonly folderId: FolderId;
  readonly organisation: string;
  readonly startedBy: PersonId;
};
type HandedIn = Begun & {
  readonly submissions: readonly Submission[];
  readonly correctionAsked: boolean;
  /** Every paper copy that came, the oldest first; absent until one does. */
  readonly papers?: readonly RegisteredPaper[];
};
type Taken = HandedIn & { readonly clerk: PersonId };
type Reviewing = Taken & { readonly phases: Readonly<Record<string, PhaseState>> };
type Scored = Reviewing & { readonly score: Score };
type Advised = Scored & { readonly reason: string };
/** Decided by a carried ballot. */
type Decided = Advised & { readonly ballotId: BallotId };
/** Absent where the programme has no public notice. */
type Announced = Decided & { readonly notice?: PublicNotice };

export type ApplicationState =
  | { readonly status: 'absent' }
  /** `remindedOf` holds the steps before the deadline that were said already, in days. */
  | (Begun & { readonly status: 'draft'; readonly remindedOf: readonly number[] })
  | (Begun & { readonly status: 'lapsed' })
  | (HandedIn & { readonly status: 'submitted' })
  | (HandedIn & { readonly status: 'withdrawn'; readonly reason: string })
  | (Taken & { readonly status: 'formal_review' })
  | (Taken & { readonly status: 'correction'; readonly defects: readonly Defect[]; readonly correctBy: Instant })
  | (Taken & { readonly status: 'not_accepted'; readonly reasons: readonly string[] })
  | (Taken & { readonly status: 'accepted' })
  | (Reviewing & { readonly status: 'in_review' })
  | (Scored & { readonly status: 'reviewed' })
  | (Advised & { readonly status: 'recommended' | 'not_recommended' })
  | (Decided & { readonly status: 'selected' | 'not_selected' })
  | (Decided & { readonly status: 'reserve'; readonly order: number })
  | (Decided & { readonly status: 'in_publicity'; readonly notice: PublicNotice })
  /** At least one objection against it is under investigation. */
  | (Decided & {
      readonly status: 'objection';
      readonly notice: PublicNotice;
      readonly objections: readonly ObjectionId[];
    })
  | (Decided & { readonly status: 'disqualified'; readonly notice: PublicNotice; readonly facts: string })
  | (Announced & { readonly status: 'confirmed'; readonly agreement?: Agreement })
  | (Announced & { readonly status: 'awarded'; readonly agreement?: Agreement; readonly siteId: SiteId });

export const applicationStatuses = [
  'absent',
  'draft',
  'lapsed',
  'submitted',
  'withdrawn',
  'formal_review',
  'correction',
  'not_accepted',
  'accepted',
  'in_review',
  'reviewed',
  'recommended',
  'not_recommended',
  'selected',
  'reserve',
  'not_selected',
  'in_publicity',
  'objection',
  'disqualified',
  'confirmed',
  'awarded',
] as const satisfies readonly ApplicationState['status'][];
export type ApplicationStatus = ApplicationState['status'];

/** Statuses that accept nothing any more. */
export const finalStatuses: readonly ApplicationStatus[] = [
  'lapsed',
  'withdrawn',
  'not_accepted',
  'not_recommended',
  'not_selected',
  'disqualified',
  'awarded',
];

export type ApplicationEvent =
  | ({ readonly type: 'applicationStarted' } & Omit<Begun, 'startedBy'>)
  | ({ readonly type: 'applicationSubmitted' } & Omit<Submission, 'number' | 'at'>)
  | { readonly type: 'applicationWithdrawn'; readonly reason: string }
  | { readonly type: 'deadlineReminded'; readonly daysBefore: number; readonly daysLeft: number }
  | { readonly type: 'applicationLapsed' }
  | { readonly type: 'applicationDiscarded' }
  | ({ readonly type: 'paperReceived' } & Paper)
  | { readonly type: 'reviewTaken' }
  | { readonly type: 'correctionAsked'; readonly defects: readonly Defect[]; readonly correctBy: Instant }
  | ({ readonly type: 'applicationCorrected' } & Omit<Submission, 'number' | 'at'>)
  | { readonly type: 'applicationAccepted' }
  | { readonly type: 'applicationNotAccepted'; readonly reasons: readonly string[] }
  | { readonly type: 'panelAssigned'; readonly phase: string; readonly evaluators: readonly PersonId[] }
  /** Others join a panel that was assigned before, mostly for somebody recused. */
  | { readonly type: 'panelSupplemented'; readonly phase: string; readonly evaluators: readonly PersonId[] }
  | { readonly type: 'phaseClosed'; readonly phase: string; readonly phaseScore: PhaseScore }
  | { readonly type: 'reviewCompleted'; readonly score: Score }
  | { readonly type: 'applicationRecommended'; readonly reason: string }
  | { readonly type: 'applicationNotRecommended'; readonly reason: string }
  | { readonly type: 'applicationSelected'; readonly ballotId: BallotId; readonly reason: string }
  | {
      readonly type: 'applicationReserved';
      readonly ballotId: BallotId;
      readonly order: number;
      readonly reason: string;
    }
  | { readonly type: 'applicationNotSelected'; readonly ballotId: BallotId; readonly reason: string }
  /** A place fell free; `answerBy` is when it has to say whether it still wants it. */
  | { readonly type: 'reserveMovedUp'; readonly answerBy: CalendarDate }
  | ({ readonly type: 'publicNoticeBegun' } & PublicNotice)
  | { readonly type: 'objectionTakenUp'; readonly objectionId: ObjectionId }
  | { readonly type: 'objectionLifted'; readonly objectionId: ObjectionId }
  | {
      readonly type: 'applicationDisqualified';
      readonly objectionId: ObjectionId;
      readonly facts: string;
      readonly basis: string;
    }
  | { readonly type: 'applicationConfirmed'; readonly agreementBy?: CalendarDate }
  | ({ readonly type: 'agreementSigned' } & Agreement)
  | { readonly type: 'applicationAwarded'; readonly siteId: SiteId };
