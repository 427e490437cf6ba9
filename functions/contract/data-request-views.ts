// What the API shows of requests concerning personal data, of the copy an organisation may take, and of destructions.
import * as z from 'zod';
import { DataRequestId, ListedRequest } from '#domain/data-request/state.ts';
import { DestructionId, destructionCauses } from '#domain/destruction/state.ts';
import { SectionAnswers } from '#domain/round/questions.ts';
import { CalendarDate, FolderId, Instant, PersonId, RoundId } from '#domain/values.ts';
import { ConsentsView } from './personal-views.ts';
import { ApplicationView, DocumentView, FolderView } from './views.ts';

export const DataRequestView = z.object({
  ...ListedRequest.shape,
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
  dataRequests: z.array(ListedRequest),
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
