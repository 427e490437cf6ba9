// A folder (材料袋): what one organisation keeps for one round, the answers it drafts and the documents it uploads.
// Both are shared by its applications in several fields, so that nothing is typed or uploaded twice.

import * as z from 'zod';
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

export type FolderState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open';
      readonly id: FolderId;
      readonly roundId: RoundId;
      readonly organisation: string;
      readonly documents: Readonly<Record<DocumentId, FolderDocument>>;
    };

export type FolderEvent =
  | { readonly type: 'folderOpened'; readonly id: FolderId; readonly roundId: RoundId; readonly organisation: string }
  | {
      readonly type: 'uploadRequested';
      readonly document: Omit<FolderDocument, 'status' | 'requestedAt'>;
    }
  | { readonly type: 'documentAccepted'; readonly documentId: DocumentId; readonly sha256: string }
  | { readonly type: 'documentRejected'; readonly documentId: DocumentId; readonly reason: RefusalCode }
  | { readonly type: 'documentRemoved'; readonly documentId: DocumentId };
