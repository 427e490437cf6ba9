// Everything that may happen to a site.
import type { SubmittedDocument } from '../application/state.ts';
import type { InspectionKind } from '../inspection/state.ts';
import type { SectionAnswers } from '../round/questions.ts';
import type { CalendarDate, DocumentId, EntryId, Fen } from '../values.ts';
import type { MediaEntry, SitePage } from './exhibition.ts';
import type {
  Ceremony,
  ChangeReport,
  Created,
  DelistingDecision,
  DutyState,
  DutyStep,
  Inspected,
  Term,
} from './state.ts';

type Text = { readonly text: string; readonly documents: readonly DocumentId[] };
type Reason = { readonly reason: string };

export type DutyEvent =
  | {
      readonly type: 'dutyReminded';
      readonly dutyId: string;
      /** A report due every few months is another letter than a yearly return. */
      readonly every?: 'months';
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
      readonly shortfall?: Fen;
    }
  | { readonly type: 'returnAccepted'; readonly dutyId: string }
  | {
      readonly type: 'returnSentBack';
      readonly dutyId: string;
      readonly remark: string;
      readonly nextStepOn: CalendarDate | null;
    };

export type OpeningEvent =
  | { readonly type: 'ceremonyAppointed'; readonly ceremony: Ceremony }
  | {
      readonly type: 'siteOpened';
      readonly handedOverOn: CalendarDate;
      readonly validFrom: CalendarDate;
      readonly term?: Term;
    }
  | { readonly type: 'openingMissed'; readonly openBy: CalendarDate }
  | ({ readonly type: 'siteCancelled' } & Reason)
  | ({ readonly type: 'plaqueReplaced'; readonly number: string; readonly handedOverOn: CalendarDate } & Reason)
  | { readonly type: 'plaqueReturned'; readonly returnedOn: CalendarDate }
  | { readonly type: 'plaqueDeclaredVoid'; readonly number: string };

export type CheckEvent =
  | ({ readonly type: 'siteSuspended' } & Reason)
  | ({ readonly type: 'siteResumed' } & Reason)
  | {
      readonly type: 'siteInspected';
      readonly inspectionId: string;
      readonly kind: InspectionKind;
      readonly inspected: Inspected;
    }
  | {
      readonly type: 'rectificationOrdered';
      readonly items: readonly string[];
      readonly evidence: string;
      readonly suspends: boolean;
      readonly orderedOn: CalendarDate;
      readonly dueOn: CalendarDate;
    }
  | ({ readonly type: 'rectificationExtended'; readonly dueOn: CalendarDate } & Reason)
  | ({ readonly type: 'rectificationReported' } & Text)
  | { readonly type: 'rectificationTimeOver' }
  | { readonly type: 'recheckPassed' }
  | { readonly type: 'recheckFailed'; readonly findings: readonly string[] };

export type DelistingEvent =
  | {
      readonly type: 'delistingProposed';
      readonly facts: string;
      readonly basis: string;
      readonly answerBy: CalendarDate;
    }
  | ({ readonly type: 'defenceGiven' } & Text)
  | ({ readonly type: 'defenceAccepted' } & Reason)
  | ({ readonly type: 'siteDelisted'; readonly plaqueReturnBy?: CalendarDate } & DelistingDecision);

export type EndEvent =
  | ({ readonly type: 'exitAsked' } & Reason)
  | ({ readonly type: 'exitRefused' } & Reason)
  | { readonly type: 'exitApproved'; readonly plaqueReturnBy?: CalendarDate }
  | { readonly type: 'termReviewBegan'; readonly termEnd: CalendarDate }
  | ({ readonly type: 'termRenewed'; readonly term: Term; readonly duties: readonly DutyState[] } & Reason)
  | { readonly type: 'siteCompleted' };

export type ShowEvent =
  | { readonly type: 'pageWritten'; readonly page: SitePage }
  | { readonly type: 'mediaAdded'; readonly entry: MediaEntry }
  | { readonly type: 'changeReported'; readonly change: ChangeReport }
  | {
      readonly type: 'changeDecided';
      readonly changeId: EntryId;
      readonly kind: ChangeReport['kind'];
      readonly approved: boolean;
      readonly reason: string;
    };

export type SiteEvent =
  | ({ readonly type: 'siteCreated' } & Created)
  | DutyEvent
  | OpeningEvent
  | CheckEvent
  | DelistingEvent
  | EndEvent
  | ShowEvent;
