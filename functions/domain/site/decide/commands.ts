// Everything that may be asked of a site.
import type { SubmittedDocument } from '../../application/state.ts';
import type { InspectionKind, InspectionResult } from '../../inspection/state.ts';
import type { SectionAnswers } from '../../round/questions.ts';
import type { ChangeKind, DelistingCause } from '../../round/site.ts';
import type { CalendarDate, DocumentId, EntryId, Fen, Instant, PersonId } from '../../values.ts';
import type { MediaEntry, SitePage } from '../exhibition.ts';
import type { Created } from '../state.ts';

type Reasoned<Type extends string> = { readonly type: Type; readonly reason: string };
type Written<Type extends string> = {
  readonly type: Type;
  readonly text: string;
  /** Checked files of the site's folder. */
  readonly documents: readonly DocumentId[];
};

export type OpeningCommand =
  | { readonly type: 'createSite'; readonly site: Omit<Created, 'duties' | 'awardedOn' | 'openBy' | 'term'> }
  | {
      readonly type: 'appointCeremony';
      /** From the running numbers; the first one given stays when the hour is moved. */
      readonly number: number;
      readonly ceremonyAt: Instant;
      readonly place: string;
    }
  | { readonly type: 'openSite'; readonly handedOverOn: CalendarDate; readonly validFrom: CalendarDate }
  | { readonly type: 'noteOpeningMissed' }
  | Reasoned<'cancelSite'>
  | (Reasoned<'replacePlaque'> & { readonly number: number; readonly handedOverOn: CalendarDate })
  | { readonly type: 'recordPlaqueReturn'; readonly returnedOn: CalendarDate }
  | { readonly type: 'declarePlaqueVoid' };

export type CheckCommand =
  | Reasoned<'suspendSite'>
  | Reasoned<'resumeSite'>
  | {
      readonly type: 'takeInspection';
      readonly inspectionId: string;
      readonly kind: InspectionKind;
      readonly result: InspectionResult;
      readonly findings: readonly string[];
      readonly inspectedOn: CalendarDate;
      readonly inspectors: readonly PersonId[];
    }
  | {
      readonly type: 'orderRectification';
      readonly items: readonly string[];
      readonly evidence: string;
      readonly suspends: boolean;
    }
  | Reasoned<'extendRectification'>
  | Written<'reportRectification'>
  | { readonly type: 'endRectificationTime' };

export type DelistingCommand =
  | { readonly type: 'proposeDelisting'; readonly facts: string; readonly basis: string }
  | Written<'giveDefence'>
  | Reasoned<'acceptDefence'>
  | (Reasoned<'delistSite'> & { readonly decisionNumber: string; readonly cause: DelistingCause });

export type EndCommand =
  | Reasoned<'askExit'>
  | { readonly type: 'approveExit' }
  | Reasoned<'refuseExit'>
  | { readonly type: 'beginTermReview' }
  | Reasoned<'renewTerm'>
  | { readonly type: 'completeSite' };

export type ShowCommand =
  | { readonly type: 'writePage'; readonly page: SitePage }
  | { readonly type: 'addMedia'; readonly entry: MediaEntry }
  | {
      readonly type: 'reportChange';
      readonly id: EntryId;
      readonly kind: ChangeKind;
      readonly effectiveOn: CalendarDate;
      readonly to: string;
    }
  | (Reasoned<'decideChange'> & { readonly changeId: EntryId; readonly approve: boolean });

export type DutyCommand =
  | { readonly type: 'remindDuty'; readonly dutyId: string }
  | {
      readonly type: 'handInReturn';
      readonly dutyId: string;
      readonly answers: SectionAnswers;
      readonly documents: readonly SubmittedDocument[];
      /** What the application promised for the year of this return. */
      readonly promised?: Fen;
    }
  | { readonly type: 'acceptReturn'; readonly dutyId: string }
  | { readonly type: 'sendBackReturn'; readonly dutyId: string; readonly remark: string };

export type LifeCommand = OpeningCommand | CheckCommand | DelistingCommand | EndCommand | ShowCommand;
export type SiteCommand = LifeCommand | DutyCommand;
