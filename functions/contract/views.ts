// What the API shows of each record: an allow-list, parsed again on the way out.
import * as z from 'zod';
import { paperCodeNames } from '#domain/application/paper.ts';
import { applicationStatuses } from '#domain/application/state.ts';
import { SectionAnswers } from '#domain/round/questions.ts';
import {
  ApplicationId,
  BallotId,
  Bilingual,
  CalendarDate,
  DocumentId,
  FolderId,
  Instant,
  ObjectionId,
  PublicityId,
  RoundId,
  Sha256,
  SiteId,
  Tenths,
} from '#domain/values.ts';
import { PrivacyNotice } from './personal-views.ts';

/** Every status an application can be in, by its name in the rules. */
export const ApplicationStatus = z.enum(applicationStatuses);

/** The rules a result was reached by: the round's version, and the hash over it. */
export const frozenRules = { roundVersion: z.int(), rulesHash: Sha256 };

export const DocumentView = z.object({
  id: DocumentId,
  code: z.string(),
  fieldCode: z.string().optional(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number(),
  status: z.enum(['requested', 'accepted', 'rejected']),
  sha256: z.string().optional(),
  reason: z.string().optional(),
});

/** A link that is good for a short while. */
export const DownloadView = z.object({ url: z.string(), expiresAt: Instant });

export const PartView = z.object({ id: z.string(), version: z.int(), answers: SectionAnswers, savedAt: Instant });

export const FolderView = z.object({
  id: FolderId,
  roundId: RoundId,
  organisation: z.string(),
  documents: z.array(DocumentView),
  parts: z.array(PartView),
});

export const EligibilityView = z.object({
  id: z.string(),
  text: Bilingual,
  source: z.string(),
  outcome: z.enum(['met', 'not_met', 'to_check', 'unanswered']),
});

export const FaultView = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  message: Bilingual,
});

/** Everything that still stands in the way of handing in (填写检查). */
export const CheckView = z.object({
  ready: z.boolean(),
  answers: z.array(FaultView),
  attachments: z.array(FaultView),
  eligibility: z.array(EligibilityView),
});

export const ScoreView = z.object({
  final: z.int(),
  phases: z.record(z.string(), z.int()),
  tieBreak: z.array(z.int()),
  gates: z.array(z.object({ gate: z.int(), met: z.boolean() })),
});

export const ReceiptView = z.object({
  number: z.string(),
  submission: z.int(),
  at: Instant,
  contentHash: z.string(),
  documents: z.array(z.object({ id: DocumentId, code: z.string(), sha256: z.string(), bytes: z.int() })),
  eligibility: z.array(z.object({ id: z.string(), outcome: z.string() })),
});

/** A paper copy as the intake desk registered it, and which of its codes are not those of what was handed in. */
export const PaperView = z.object({
  given: z.object({ number: z.string(), version: z.string(), dataHash: z.string() }),
  mismatches: z.array(z.enum(paperCodeNames)),
  receivedOn: CalendarDate,
  postmarkedOn: CalendarDate.optional(),
  late: z.boolean(),
  at: Instant,
});

export const ApplicationView = z.object({
  id: ApplicationId,
  number: z.string(),
  roundId: RoundId,
  roundVersion: z.int(),
  fieldCode: z.string(),
  folderId: FolderId,
  organisation: z.string(),
  status: z.string(),
  receipts: z.array(ReceiptView),
  papers: z.array(PaperView).optional(),
  defects: z.array(z.object({ at: z.string(), what: z.string() })).optional(),
  correctBy: Instant.optional(),
  reasons: z.array(z.string()).optional(),
  panels: z.record(z.string(), z.object({ evaluators: z.array(z.string()), closed: z.boolean() })).optional(),
  score: ScoreView.optional(),
  reason: z.string().optional(),
  /** Its place among the reserves. */
  order: z.int().optional(),
  ballotId: BallotId.optional(),
  notice: z.object({ publicityId: PublicityId, firstDay: CalendarDate, lastDay: CalendarDate }).optional(),
  /** Those under investigation; each can be read, without who raised it. */
  objections: z.array(ObjectionId).optional(),
  /** What it was disqualified for. */
  facts: z.string().optional(),
  agreement: z.object({ reference: z.string(), sha256: z.string(), signedOn: CalendarDate }).optional(),
  siteId: SiteId.optional(),
  allowedActions: z.array(z.string()),
});
export type ApplicationView = z.input<typeof ApplicationView>;

export const ApplicationSummary = z.object({
  id: ApplicationId,
  number: z.string(),
  roundId: RoundId,
  fieldCode: z.string(),
  status: ApplicationStatus,
  organisation: z.string(),
});

export const SubmissionView = z.object({
  answers: z.record(z.string(), SectionAnswers),
  documents: z.array(DocumentView),
});

export const SheetView = z.object({
  marks: z.record(z.string(), Tenths),
  comments: z.record(z.string(), z.string()),
});

export const EvaluationView = z.object({
  applicationId: ApplicationId,
  phase: z.string(),
  evaluator: z.string(),
  fieldCode: z.string(),
  status: z.string(),
  dueOn: CalendarDate,
  sheet: SheetView.optional(),
  submission: SubmissionView.optional(),
  allowedActions: z.array(z.string()),
});

export const WorklistEntry = z.object({
  applicationId: ApplicationId,
  phase: z.string(),
  roundId: RoundId,
  fieldCode: z.string(),
  status: z.string(),
  dueOn: CalendarDate,
});

export const RankingEntry = z.object({
  rank: z.int(),
  tied: z.boolean(),
  applicationId: ApplicationId,
  number: z.string(),
  organisation: z.string(),
  status: z.string(),
  score: ScoreView,
  recommendable: z.boolean(),
});

export const PublicRound = z.object({
  id: RoundId,
  title: Bilingual,
  programme: Bilingual,
  legalBasis: Bilingual,
  noFee: Bilingual,
  opensOn: CalendarDate,
  closesOn: CalendarDate,
  fields: z.array(z.object({ code: z.string(), label: Bilingual, places: z.int() })),
  attachments: z.array(z.object({ code: z.string(), label: Bilingual, source: z.string() })),
  contact: z.object({ office: Bilingual, email: z.string(), phone: z.string(), address: Bilingual }),
  privacy: PrivacyNotice,
  roundVersion: z.int(),
  contentHash: z.string(),
  publishedAt: Instant,
});
export type PublicRound = z.input<typeof PublicRound>;

export const page = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ items: z.array(entry), next: z.string().optional() });
