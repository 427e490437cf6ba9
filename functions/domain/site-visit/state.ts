// A site visit (实地调研测评): the appointment, the record with its photos, who signed it, and the group's opinion.
import * as z from 'zod';
import type { RefusalCode } from '../refusals.ts';
import {
  type ApplicationId,
  type CalendarDate,
  DocumentId,
  type FolderId,
  Instant,
  type PersonId,
  type RoundId,
} from '../values.ts';

export const Finding = z
  .strictObject({ outcome: z.enum(['met', 'partly', 'not_met']), note: z.string().max(1000) })
  .readonly();
export type Finding = z.infer<typeof Finding>;

export const VisitRecord = z
  .strictObject({
    /** By rubric item: the basic standards one by one. */
    checklist: z.record(z.string(), Finding),
    findings: z.string().max(3000),
    photos: z.array(DocumentId).max(50),
  })
  .readonly();
export type VisitRecord = z.infer<typeof VisitRecord>;

export const photoTypes = ['image/jpeg', 'image/png'] as const;
/** A photo as a visitor announces it; `takenAt` is when the picture was taken. */
export const AnnouncedPhoto = z
  .strictObject({
    id: DocumentId,
    name: z.string().min(1).max(200),
    contentType: z.enum(photoTypes),
    bytes: z.int().min(1),
    takenAt: Instant,
  })
  .readonly();
export type AnnouncedPhoto = z.infer<typeof AnnouncedPhoto>;

export type VisitPhoto = AnnouncedPhoto & {
  readonly status: 'requested' | 'accepted' | 'rejected';
  readonly sha256?: string;
  readonly reason?: RefusalCode;
};

export type Appointment = {
  readonly visitAt: Instant;
  readonly place: string;
  readonly visitors: readonly PersonId[];
};

export type Signature = { readonly person: PersonId; readonly at: Instant };
/** The host signs, or the visitors note that it would not and why. */
export type HostSignature =
  | ({ readonly kind: 'signed' } & Signature)
  | ({ readonly kind: 'refused'; readonly reason: string } & Signature);

/** The application it is made for; its id is the visit's too. */
export type Visited = {
  readonly applicationId: ApplicationId;
  readonly folderId: FolderId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly fieldCode: string;
  readonly organisation: string;
};
type Appointed = Visited & Appointment & { readonly photos: Readonly<Record<DocumentId, VisitPhoto>> };
type Recorded = Appointed & {
  readonly record: VisitRecord;
  /** SHA-256 over the record and its photos: what a signature is given to. */
  readonly recordHash: string;
  /** The last day for the group's opinion. */
  readonly opinionBy: CalendarDate;
  readonly reminded: boolean;
  readonly signatures: readonly Signature[];
  readonly host?: HostSignature;
};

export type SiteVisitState =
  | { readonly status: 'absent' }
  | (Appointed & { readonly status: 'appointed' })
  | (Recorded & { readonly status: 'recorded' })
  /** Enough visitors signed, and the host did or would not. */
  | (Recorded & { readonly status: 'signed' })
  | (Recorded & { readonly status: 'concluded'; readonly opinion: string; readonly late: boolean });
export type SiteVisitStatus = SiteVisitState['status'];

export type SiteVisitEvent =
  | ({ readonly type: 'siteVisitAppointed'; readonly phase: string; readonly changed: boolean } & Visited & Appointment)
  | { readonly type: 'visitPhotoRequested'; readonly photo: AnnouncedPhoto }
  | { readonly type: 'visitPhotoAccepted'; readonly photoId: DocumentId; readonly sha256: string }
  | { readonly type: 'visitPhotoRejected'; readonly photoId: DocumentId; readonly reason: RefusalCode }
  | {
      readonly type: 'siteVisitRecorded';
      readonly record: VisitRecord;
      readonly recordHash: string;
      readonly opinionBy: CalendarDate;
    }
  | { readonly type: 'siteVisitSigned' }
  | { readonly type: 'siteVisitCountersigned' }
  | { readonly type: 'hostRefusalNoted'; readonly reason: string }
  | { readonly type: 'siteVisitCompleted' }
  | { readonly type: 'siteVisitOpinionReminded'; readonly opinionBy: CalendarDate }
  | { readonly type: 'siteVisitOpinionGiven'; readonly opinion: string; readonly late: boolean };
