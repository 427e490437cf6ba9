// A folder (材料袋): what one organisation keeps for one round, the answers it drafts and the documents it uploads.
// Both are shared by its applications in several fields, so that nothing is typed or uploaded twice.

import * as z from 'zod';
import type { DataRequestId } from '../data-request/state.ts';
import type { DestructionId } from '../destruction/state.ts';
import { type RefusalCode, refusals } from '../refusals.ts';
import { FileType } from '../round/form.ts';
import { DocumentId, type FolderId, Instant, type RoundId } from '../values.ts';

export const FolderDocument = z
  .object({
    id: DocumentId,
    /** The attachment of the round it serves as, e.g. A02. */
    code: z.string(),
    /** Absent where the attachment belongs to the organisation and serves every field. */
    fieldCode: z.string().optional(),
    /** As the applicant named it: shown, never part of a storage key. */
    name: z.string(),
    contentType: FileType,
    bytes: z.int(),
    requestedAt: Instant,
    status: z.enum(['requested', 'accepted', 'rejected']),
    sha256: z.string().optional(),
    /** Why it was turned away. */
    reason: z.custom<RefusalCode>((code) => typeof code === 'string' && code in refusals).optional(),
  })
  .readonly();
export type FolderDocument = z.infer<typeof FolderDocument>;

type Opened = { readonly id: FolderId; readonly roundId: RoundId; readonly organisation: string };

export type FolderState =
  | { readonly status: 'absent' }
  | (Opened & {
      readonly status: 'open';
      readonly documents: Readonly<Record<DocumentId, FolderDocument>>;
      /** 停止除存储以外的处理: kept because the law says so, and used for nothing else; by which request. */
      readonly restricted?: DataRequestId;
      /** Numbers and addresses were replaced by tokens; by which destruction. */
      readonly contactsRemoved?: { readonly destructionId: DestructionId; readonly answers: number };
    })
  /** Nothing is left but that there was one, and how much was in it. */
  | (Opened & { readonly status: 'erased'; readonly destructionId: DestructionId } & Erased);

type Erased = { readonly parts: number; readonly files: number };

export type FolderEvent =
  | ({ readonly type: 'folderOpened' } & Opened)
  | {
      readonly type: 'uploadRequested';
      readonly document: Omit<FolderDocument, 'status' | 'requestedAt'>;
    }
  | { readonly type: 'documentAccepted'; readonly documentId: DocumentId; readonly sha256: string }
  | { readonly type: 'documentRejected'; readonly documentId: DocumentId; readonly reason: RefusalCode }
  | { readonly type: 'documentRemoved'; readonly documentId: DocumentId }
  | { readonly type: 'folderRestricted'; readonly requestId: DataRequestId }
  | { readonly type: 'contactsRemoved'; readonly destructionId: DestructionId; readonly answers: number }
  | ({ readonly type: 'folderErased'; readonly destructionId: DestructionId } & Erased);

/** Then nobody is written to, and those who only evaluated or prepared do not read it any more. */
export const isOnlyKept = (folder: FolderState): boolean =>
  folder.status === 'open' && (folder.restricted !== undefined || folder.contactsRemoved !== undefined);
