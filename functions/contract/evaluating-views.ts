// What the API shows of the steps of the review.
import * as z from 'zod';
import { tieKinds } from '#domain/recusal/state.ts';
import { photoTypes, VisitRecord } from '#domain/site-visit/state.ts';
import { ApplicationId, CalendarDate, DocumentId, Instant, PersonId, RoadshowId, RoundId } from '#domain/values.ts';
import { frozenRules } from './views.ts';

/** Why somebody has to stand back. */
export const RecusalReasonView = z.object({
  kind: z.enum(['tie', 'sameOrganisation', 'sameContact', 'recusedBefore', 'requestGranted']),
  tie: z.enum(tieKinds).exactOptional(),
  until: CalendarDate.exactOptional(),
});

const Signature = z.object({ person: PersonId, at: Instant });

export const SiteVisitView = z.object({
  applicationId: ApplicationId,
  status: z.enum(['appointed', 'recorded', 'signed', 'concluded']),
  visitAt: Instant,
  place: z.string(),
  visitors: z.array(PersonId),
  photos: z.array(
    z.object({
      id: DocumentId,
      name: z.string(),
      contentType: z.enum(photoTypes),
      bytes: z.int(),
      takenAt: Instant,
      status: z.enum(['requested', 'accepted', 'rejected']),
      sha256: z.string().exactOptional(),
      reason: z.string().exactOptional(),
    }),
  ),
  record: VisitRecord.exactOptional(),
  /** What a signature is given to. */
  recordHash: z.string().exactOptional(),
  opinionBy: CalendarDate.exactOptional(),
  signatures: z.array(Signature).exactOptional(),
  host: z
    .discriminatedUnion('kind', [
      Signature.extend({ kind: z.literal('signed') }),
      Signature.extend({ kind: z.literal('refused'), reason: z.string() }),
    ])
    .exactOptional(),
  opinion: z.string().exactOptional(),
  late: z.boolean().exactOptional(),
  allowedActions: z.array(z.string()),
});

export const RoadshowView = z.object({
  id: RoadshowId,
  roundId: RoundId,
  status: z.enum(['planned', 'drawn', 'closed']),
  startsAt: Instant,
  place: z.string(),
  applications: z.array(ApplicationId),
  seed: z.string().exactOptional(),
  /** In the order they speak. */
  slots: z.array(
    z.object({
      applicationId: ApplicationId,
      startsAt: Instant,
      status: z.enum(['waiting', 'open', 'over']),
      lockedOut: z.array(PersonId),
      seated: z.int(),
      handedIn: z.int(),
    }),
  ),
  allowedActions: z.array(z.string()),
});

/** Whole hundredths of a point of 100. */
const Hundredths = z.int();

export const ScoresView = z.object({
  ...frozenRules,
  panels: z.array(
    z.object({
      applicationId: ApplicationId,
      raw: Hundredths,
      median: Hundredths,
      trimmed: Hundredths,
      /** The mean percentile among each evaluator's own sheets. */
      normalised: Hundredths.exactOptional(),
      /** The one that counts. */
      decides: z.enum(['raw', 'trimmed']),
      totals: z.array(z.object({ evaluator: PersonId, total: Hundredths, outlier: z.boolean() })),
    }),
  ),
  evaluators: z.array(
    z.object({
      evaluator: PersonId,
      sheets: z.int(),
      /** The mean distance from the medians; below 0 is harsh. */
      leaning: Hundredths,
      flag: z.enum(['harsh', 'lenient']).exactOptional(),
    }),
  ),
});

export const DiligenceEntry = z.object({
  applicationId: ApplicationId,
  evaluator: PersonId,
  status: z.string(),
  openedAt: Instant.exactOptional(),
  filedAt: Instant.exactOptional(),
  /** From the first opening to the handing in. */
  minutes: z.int().exactOptional(),
});
