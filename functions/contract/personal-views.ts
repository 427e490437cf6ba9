// What the API shows of personal data: the notice people were given, and what they agreed to.
import * as z from 'zod';
import { DataRequestId, requestKinds, requestOutcomes } from '#domain/data-request/state.ts';
import { DestructionId, destructionCauses } from '#domain/destruction/state.ts';
import { SectionAnswers } from '#domain/round/questions.ts';
import { Bilingual, CalendarDate, FolderId, Instant, PersonId, RoundId } from '#domain/values.ts';
import { ApplicationView, DocumentView, FolderView } from './views.ts';

export const PrivacyNotice = z.object({
  version: z.string(),
  controller: Bilingual,
  purpose: Bilingual,
  kinds: Bilingual,
  retention: Bilingual,
  rights: Bilingual,
});

export const ConsentsView = z.object({
  notice: PrivacyNotice,
  consents: z.array(
    z.object({
      consent: z.string(),
      /** Given and withdrawn by itself. */
      separate: z.boolean(),
      given: z.boolean(),
      records: z.array(z.object({ given: z.boolean(), notice: z.string(), at: Instant, by: PersonId })),
    }),
  ),
});

const requested = {
  id: DataRequestId,
  folderId: FolderId,
  roundId: RoundId,
  organisation: z.string(),
  kind: z.enum(requestKinds),
  status: z.enum(['open', 'proposed', 'answered']),
  askedAt: Instant,
  /** The last day for the answer. */
  answerBy: CalendarDate,
  outcome: z.enum(requestOutcomes).optional(),
};

export const DataRequestSummary = z.object(requested);

export const DataRequestView = z.object({
  ...requested,
  questions: z.array(z.string()),
  /** What the answers are to be; gone once it is decided. */
  values: z.record(z.string(), z.string()).optional(),
  granted: z.boolean().optional(),
  reason: z.string().optional(),
  /** Why the proposed answer was sent back. */
  sentBack: z.string().optional(),
  askedBy: PersonId,
  proposedBy: PersonId.optional(),
  answeredBy: PersonId.optional(),
  answeredAt: Instant.optional(),
  allowedActions: z.array(z.string()),
});

/** Everything an organisation gave in a round, and what was written to it. */
export const CopyView = z.object({
  copiedAt: Instant,
  folder: FolderView,
  applications: z.array(
    z.object({
      application: ApplicationView,
      submissions: z.array(
        z.object({
          number: z.int(),
          at: Instant,
          answers: z.record(z.string(), SectionAnswers),
          documents: z.array(DocumentView),
        }),
      ),
      consents: ConsentsView.shape.consents,
    }),
  ),
  dataRequests: z.array(DataRequestSummary),
  /** By their kind and moment; the letters themselves are in the mailbox they went to. */
  letters: z.array(z.object({ letter: z.string(), plannedAt: Instant })),
});

const listed = {
  id: DestructionId,
  roundId: RoundId,
  cause: z.enum(destructionCauses),
  status: z.enum(['proposed', 'rejected', 'approved', 'carried_out']),
  /** SHA-256 of the list. */
  listHash: z.string(),
  proposedAt: Instant,
};

export const DestructionSummary = z.object({ ...listed, folders: z.int() });

export const DestructionView = z.object({
  ...listed,
  folders: z.array(FolderId),
  proposedBy: PersonId,
  reason: z.string().optional(),
  approvedAt: Instant.optional(),
  approvedBy: PersonId.optional(),
  /** Carried out from this day on. */
  from: CalendarDate.optional(),
  requestId: DataRequestId.optional(),
  carriedOutAt: Instant.optional(),
  destroyed: z
    .object({ folders: z.int(), parts: z.int(), files: z.int(), answers: z.int(), hash: z.string() })
    .optional(),
});
