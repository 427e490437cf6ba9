// A demonstration site (示范点) and what it owes every year: proof that it is open, and of the funds it spent.

import type { SubmittedDocument } from '../application/state.ts';
import type { SectionAnswers } from '../round/questions.ts';
import type { ApplicationId, CalendarDate, FolderId, Instant, RoundId, SiteId } from '../values.ts';

/** One duty of one year, e.g. the annual return due on 2022-03-31. */
export type DutyState = {
  /** `annualReturn-1` is the first year's. */
  readonly id: string;
  readonly duty: string;
  readonly year: number;
  readonly dueOn: CalendarDate;
  /** The next day on which something is to be said about it; absent when nothing is. */
  readonly nextStepOn?: CalendarDate;
  readonly stepsTaken: readonly DutyStep[];
  readonly return?: DutyReturn;
} & { readonly status: 'due' | 'handed_in' | 'sent_back' | 'fulfilled' };

/** `before-30` is the reminder thirty days ahead, `after-15` the one fifteen days late. */
export type DutyStep = string;

export type DutyReturn = {
  readonly answers: SectionAnswers;
  readonly documents: readonly SubmittedDocument[];
  readonly at: Instant;
  readonly remark?: string;
};

export type SiteState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'active';
      readonly id: SiteId;
      readonly applicationId: ApplicationId;
      readonly folderId: FolderId;
      readonly roundId: RoundId;
      readonly roundVersion: number;
      readonly fieldCode: string;
      readonly organisation: string;
      readonly name: string;
      readonly awardedOn: CalendarDate;
      readonly duties: readonly DutyState[];
    };

export type SiteEvent =
  | ({ readonly type: 'siteCreated' } & Omit<Extract<SiteState, { status: 'active' }>, 'status'>)
  | {
      readonly type: 'dutyReminded';
      readonly dutyId: string;
      readonly step: DutyStep;
      readonly nextStepOn: CalendarDate | null;
    }
  | {
      readonly type: 'dutyOverdue';
      readonly dutyId: string;
      readonly step: DutyStep;
      readonly daysLate: number;
      readonly nextStepOn: CalendarDate | null;
    }
  | {
      readonly type: 'returnHandedIn';
      readonly dutyId: string;
      readonly answers: SectionAnswers;
      readonly documents: readonly SubmittedDocument[];
    }
  | { readonly type: 'returnAccepted'; readonly dutyId: string }
  | {
      readonly type: 'returnSentBack';
      readonly dutyId: string;
      readonly remark: string;
      readonly nextStepOn: CalendarDate | null;
    };
