// A folder (材料袋): what one organisation keeps for one round, the answers it drafts and the documents it uploads.
// Both are shared by its applications in several fields, so that nothing is typed or uploaded twice.

import type { RefusalCode } from '../refusals.ts';
import type { FileType } from '../round/form.ts';
import type { DocumentId, FolderId, Instant, RoundId } from '../values.ts';

export type FolderDocument = {
  readonly id: DocumentId;
  /** The attachment of the round it serves as, e.g. A02. */
  readonly code: string;
  /** Absent where the attachment belongs to the organisation and serves every field. */
  readonly fieldCode?: string;
  /** As the applicant named it: shown, never part of a storage key. */
  readonly name: string;
  readonly contentType: FileType;
  readonly bytes: number;
  readonly requestedAt: Instant;
  readonly status: 'requested' | 'accepted' | 'rejected';
  readonly sha256?: string;
  readonly reason?: RefusalCode;
};

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
