// An inspection (复核抽查) of a site: drawn or ordered, recorded on the spot, signed by those who were there, concluded.
import * as z from 'zod';
import type { ApplicationId, CalendarDate, DocumentId, Instant, PersonId, RoundId, SiteId } from '../values.ts';

export const InspectionId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'InspectionId'>();
export type InspectionId = z.infer<typeof InspectionId>;

/** `drawn` by lot, `ordered` for a reason such as a complaint or a report long overdue, `recheck` after a rectification. */
export const InspectionKind = z.enum(['drawn', 'ordered', 'recheck']);
export type InspectionKind = z.infer<typeof InspectionKind>;

/** What the rules of the round make of the points and vetoes. */
export const InspectionResult = z.enum(['passed', 'rectify', 'suspend', 'veto']);
export type InspectionResult = z.infer<typeof InspectionResult>;

/** Whether the host put a name under the record; refusing is noted, not held against the record. */
export type HostSignature =
  | { readonly signed: true; readonly by: string }
  | { readonly signed: false; readonly reason: string };

export type InspectionRecord = {
  readonly visitedOn: CalendarDate;
  /** Points by item, as the round's list has them. */
  readonly points: Readonly<Record<string, number>>;
  readonly vetoes: readonly string[];
  readonly findings: readonly string[];
  readonly photos: readonly DocumentId[];
  readonly host: HostSignature;
};

type Assigned = {
  readonly id: InspectionId;
  readonly kind: InspectionKind;
  /** The draw it comes from, or why it was ordered. */
  readonly cause: string;
  readonly siteId: SiteId;
  readonly applicationId: ApplicationId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly fieldCode: string;
  readonly organisation: string;
  readonly inspectors: readonly PersonId[];
  readonly dueOn: CalendarDate;
};
type Recorded = Assigned & { readonly record: InspectionRecord; readonly signedBy: readonly PersonId[] };
type Signed = Recorded & { readonly points: number; readonly result: InspectionResult };

export type InspectionState =
  | { readonly status: 'absent' }
  | (Assigned & { readonly status: 'assigned'; readonly noticedAt?: Instant })
  | (Recorded & { readonly status: 'recorded' })
  | (Signed & { readonly status: 'signed' | 'concluded' })
  | (Assigned & { readonly status: 'cancelled'; readonly reason: string });

export const inspectionStatuses = [
  'absent',
  'assigned',
  'recorded',
  'signed',
  'concluded',
  'cancelled',
] as const satisfies readonly InspectionState['status'][];

export type InspectionEvent =
  | ({ readonly type: 'inspectionAssigned' } & Assigned)
  | {
      readonly type: 'inspectorReplaced';
      readonly inspector: PersonId;
      readonly instead: PersonId;
      readonly kind: InspectionKind;
      readonly dueOn: CalendarDate;
    }
  | { readonly type: 'inspectionNoticed'; readonly visitOn: CalendarDate }
  | { readonly type: 'inspectionRecorded'; readonly record: InspectionRecord }
  /** `complete` when the last signature the record needs is there: then points and result stand. */
  | {
      readonly type: 'inspectionSigned';
      readonly points: number;
      readonly result: InspectionResult;
      readonly complete: boolean;
    }
  | {
      readonly type: 'inspectionConcluded';
      readonly result: InspectionResult;
      readonly points: number;
      readonly findings: readonly string[];
    }
  | { readonly type: 'inspectionCancelled'; readonly reason: string };
