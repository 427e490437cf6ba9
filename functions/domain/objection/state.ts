// An objection (异议): raised by somebody with a name, which is kept beside it and stands in none of this.
import type { ApplicationId, CalendarDate, Instant, ObjectionId, PersonId, PublicityId, RoundId } from '../values.ts';

/** Who objects; kept in a record of its own that the Bureau alone reads. */
export type Objector = { readonly name: string; readonly phone?: string; readonly email?: string };

/** What came in, word for word; as it may tell who wrote it, it lies with the name. */
export type Filing = { readonly objector: Objector; readonly facts: string; readonly evidence: string };

export type FiledObjection = {
  readonly id: ObjectionId;
  /** As it is told to the objector and to the organisation. */
  readonly number: string;
  readonly applicationId: ApplicationId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly publicityId: PublicityId;
  /** The credit code of the organisation it is about. */
  readonly organisation: string;
  /** SHA-256 over what came in. */
  readonly contentHash: string;
  /** Of a letter: the day of its postmark, which counts. */
  readonly postmarkedOn?: CalendarDate;
  /** By when it is accepted or refused; absent where the working days are not known yet. */
  readonly answerBy?: CalendarDate;
};

type Filed = FiledObjection & { readonly filedAt: Instant };
type Accepted = Filed & {
  /** What the organisation has to answer, in the officer's words. */
  readonly matters: string;
  readonly acceptedBy: PersonId;
  readonly investigateBy: CalendarDate;
  readonly statementBy: CalendarDate;
  readonly statement?: string;
  readonly extension?: { readonly askedBy: PersonId; readonly reason: string; readonly approved: boolean };
};

export type ObjectionState =
  | { readonly status: 'absent' }
  | (Filed & { readonly status: 'filed' })
  | (Filed & { readonly status: 'refused'; readonly reason: string })
  | (Accepted & { readonly status: 'investigating' })
  | (Accepted & { readonly status: 'dismissed'; readonly answer: string })
  | (Accepted & { readonly status: 'upheld'; readonly answer: string });

export const objectionStatuses = [
  'absent',
  'filed',
  'refused',
  'investigating',
  'dismissed',
  'upheld',
] as const satisfies readonly ObjectionState['status'][];
export type ObjectionStatus = ObjectionState['status'];

export type ObjectionEvent =
  | ({ readonly type: 'objectionFiled' } & FiledObjection)
  | { readonly type: 'objectionRefused'; readonly reason: string }
  | {
      readonly type: 'objectionAccepted';
      readonly matters: string;
      readonly investigateBy: CalendarDate;
      readonly statementBy: CalendarDate;
    }
  | { readonly type: 'extensionAsked'; readonly reason: string }
  | { readonly type: 'investigationExtended'; readonly investigateBy: CalendarDate }
  | { readonly type: 'statementGiven'; readonly statement: string }
  | { readonly type: 'objectionDismissed'; readonly answer: string }
  | { readonly type: 'objectionUpheld'; readonly answer: string };
