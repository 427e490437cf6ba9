// The destruction of what may no longer be kept (销毁记录): a list, who approved it, and that it was carried out.
import * as z from 'zod';
import type { DataRequestId } from '../data-request/state.ts';
import type { CalendarDate, FolderId, Instant, PersonId, RoundId } from '../values.ts';

export const DestructionId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand<'DestructionId'>();
export type DestructionId = z.infer<typeof DestructionId>;

/** Drafts never handed in; numbers and addresses in closed files; what an organisation asked to have deleted. */
export const destructionCauses = ['drafts', 'contacts', 'request'] as const;
export type DestructionCause = (typeof destructionCauses)[number];

/** By ids alone: a record of destruction names nobody. */
export type DestructionList = {
  readonly id: DestructionId;
  readonly roundId: RoundId;
  readonly cause: DestructionCause;
  readonly folders: readonly FolderId[];
  /** SHA-256 over the list, so that what was approved is what was destroyed. */
  readonly listHash: string;
};

export type Destroyed = {
  readonly folders: number;
  readonly parts: number;
  readonly files: number;
  readonly answers: number;
  /** SHA-256 over each folder with the last link of its log, in which its own destruction stands. */
  readonly hash: string;
};

type Proposed = DestructionList & { readonly proposedAt: Instant; readonly proposedBy: PersonId };
type Approved = Proposed & {
  readonly approvedAt: Instant;
  readonly approvedBy: PersonId;
  /** Not before this day: the last letter leaves first. */
  readonly from: CalendarDate;
  readonly requestId?: DataRequestId;
};

export type DestructionState =
  | { readonly status: 'absent' }
  | (Proposed & { readonly status: 'proposed' })
  | (Proposed & { readonly status: 'rejected'; readonly reason: string })
  | (Approved & { readonly status: 'approved' })
  | (Approved & { readonly status: 'carried_out'; readonly carriedOutAt: Instant; readonly destroyed: Destroyed });

export type DestructionEvent =
  | ({ readonly type: 'destructionProposed' } & DestructionList)
  | { readonly type: 'destructionRejected'; readonly reason: string }
  | { readonly type: 'destructionApproved'; readonly from: CalendarDate }
  /** Follows from a request that one officer examined and another answered. */
  | ({
      readonly type: 'destructionOrdered';
      readonly requestId: DataRequestId;
      readonly proposedBy: PersonId;
      readonly from: CalendarDate;
    } & DestructionList)
  | ({ readonly type: 'destructionCarriedOut' } & Destroyed);
