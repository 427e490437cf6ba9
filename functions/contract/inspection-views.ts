// What the API shows of draws and inspections.
import * as z from 'zod';
import { DrawId, drawStatuses } from '#domain/draw/state.ts';
import { InspectionId, InspectionKind, InspectionResult, inspectionStatuses } from '#domain/inspection/state.ts';
import { CalendarDate, DocumentId, Instant, PersonId, RoundId, Sha256, SiteId } from '#domain/values.ts';

const points = z.record(z.string().max(10), z.int());
const signature = z.discriminatedUnion('signed', [
  z.strictObject({ signed: z.literal(true), by: z.string().min(1).max(50) }),
  z.strictObject({ signed: z.literal(false), reason: z.string().max(500) }),
]);
const record = {
  visitedOn: CalendarDate,
  points,
  vetoes: z.array(z.string().max(10)).max(10),
  findings: z.array(z.string().max(500)).max(30),
  host: signature,
};
/** As an inspector writes it. */
export const InspectionRecordBody = z.strictObject(record);

export const InspectionSummary = z.object({
  id: InspectionId,
  kind: InspectionKind,
  roundId: RoundId,
  siteId: SiteId,
  fieldCode: z.string(),
  status: z.enum(inspectionStatuses),
  dueOn: CalendarDate,
  inspectors: z.array(PersonId),
});

export const InspectionView = InspectionSummary.extend({
  cause: z.string(),
  noticedAt: Instant.optional(),
  record: z.object({ ...record, photos: z.array(DocumentId) }).optional(),
  signedBy: z.array(PersonId).optional(),
  points: z.int().optional(),
  result: InspectionResult.optional(),
  reason: z.string().optional(),
  allowedActions: z.array(z.string()),
});

export const SeedSourceView = z.strictObject({ source: z.string().min(1).max(300), publishedOn: CalendarDate });

/** Everything the draw is made of: list, hash, seed and result. */
export const PublicDraw = z.object({
  id: DrawId,
  roundId: RoundId,
  status: z.enum(drawStatuses),
  list: z.object({
    candidates: z.array(z.object({ siteId: SiteId, tickets: z.int(), lastInspectedOn: CalendarDate.optional() })),
    inspectors: z.array(z.object({ id: PersonId, recusedFrom: z.array(SiteId) })),
    sites: z.int(),
    inspectorsPerSite: z.int(),
  }),
  listHash: Sha256,
  seedSource: SeedSourceView,
  frozenAt: Instant,
  seed: z.string().optional(),
  drawn: z.array(z.object({ siteId: SiteId, lot: Sha256, inspectors: z.array(PersonId) })).optional(),
  reason: z.string().optional(),
});
export const DrawView = PublicDraw.extend({ frozenBy: PersonId, allowedActions: z.array(z.string()) });
