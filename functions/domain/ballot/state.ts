// A ballot (集体审定): one item of the steering group's table, that is one field of one round, decided by name.
import type { ApplicationId, BallotId, Instant, PersonId, RoundId } from '../values.ts';

/** What the item proposes for one application; reserves stand in an order of their own. */
export type Proposal = {
  readonly applicationId: ApplicationId;
  readonly reason: string;
} & ({ readonly decision: 'select' | 'not_select' } | { readonly decision: 'reserve'; readonly order: number });

/** A recommended application as it stands in the order of its field. */
export type RankedApplication = {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly organisation: string;
  readonly rank: number;
  /** The final mark in hundredths of a point. */
  readonly final: number;
};

export type BallotEntry = Omit<RankedApplication, 'applicationId'> & Proposal;

export const votes = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof votes)[number];

/** By own declaration, for having sat on a panel of one of the applications, or by the recusal register. */
export type Ground = 'declared' | 'onPanel' | 'register';
/** A person who may take no part, and why. */
export type Excluded = { readonly id: PersonId; readonly ground: Exclude<Ground, 'declared'> };

export type Member = {
  readonly id: PersonId;
  readonly vote?: Vote;
  /** Out of the item: nothing of it is counted. */
  readonly recused?: Ground;
};

export type Tally = {
  /** All members, the recused among them. */
  readonly members: number;
  readonly recused: number;
  readonly present: number;
} & Readonly<Record<Vote, number>>;

/** The signed paper (决议) by its reference and the hash of its scan, and what was said. */
export type Resolution = { readonly minutes: string; readonly reference: string; readonly sha256: string };

export type Item = {
  readonly id: BallotId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly fieldCode: string;
  readonly entries: readonly BallotEntry[];
  /** Why the proposal departs from the order of marks. */
  readonly departureReason?: string;
  /** Why a place stays empty (宁缺毋滥). */
  readonly emptyReason?: string;
};
type Prepared = Item & { readonly preparedBy: PersonId };
export type Seated = Prepared & { readonly chair: PersonId; readonly members: readonly Member[] };
type Closed = Seated & { readonly tally: Tally; readonly closedAt: Instant; readonly resolution?: Resolution };

export type BallotState =
  | { readonly status: 'absent' }
  | (Prepared & { readonly status: 'prepared' })
  | (Seated & { readonly status: 'seated' })
  | (Seated & { readonly status: 'open' })
  | (Closed & { readonly status: 'carried' })
  | (Closed & { readonly status: 'not_carried'; readonly lacking: 'quorum' | 'majority' })
  | (Prepared & { readonly status: 'void'; readonly reason: string });

export const ballotStatuses = [
  'absent',
  'prepared',
  'seated',
  'open',
  'carried',
  'not_carried',
  'void',
] as const satisfies readonly BallotState['status'][];
export type BallotStatus = BallotState['status'];

export type BallotEvent =
  | ({ readonly type: 'ballotPrepared' } & Item)
  | {
      readonly type: 'ballotMembersEntered';
      readonly chair: PersonId;
      readonly members: readonly PersonId[];
      /** Those among them who may take no part in this item. */
      readonly excluded: readonly Excluded[];
    }
  | { readonly type: 'ballotOpened' }
  | { readonly type: 'memberRecused'; readonly reason: string }
  | { readonly type: 'voteCast'; readonly vote: Vote }
  | { readonly type: 'ballotCarried'; readonly tally: Tally }
  | { readonly type: 'ballotNotCarried'; readonly tally: Tally; readonly lacking: 'quorum' | 'majority' }
  | { readonly type: 'ballotVoided'; readonly reason: string }
  | ({ readonly type: 'resolutionRecorded' } & Resolution);
