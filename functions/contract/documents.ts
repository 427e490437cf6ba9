// Documents: uploaded straight to storage with a signed form, checked there, downloaded by a short link.
import * as z from 'zod';
import { FileType } from '#domain/round/form.ts';
import { DocumentId, FolderId, Instant } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { DownloadView } from './views.ts';

const params = z.object({ folderId: FolderId, documentId: DocumentId });

export const requestUpload = endpoint({
  method: 'PUT',
  path: '/folders/{folderId}/documents/{documentId}',
  access: ['applicant'],
  summary: 'Ask to upload a document: the answer is a form to post the file with',
  params,
  body: z.strictObject({
    code: z.string().max(3),
    fieldCode: z.string().max(40).optional(),
    name: z.string().max(255),
    contentType: FileType,
    bytes: z.int().min(0).max(1e9),
  }),
  returns: z.object({
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  }),
  refuses: [
    'folder_not_found',
    'attachment_unknown',
    'deadline_passed',
    'file_type_not_allowed',
    'file_empty',
    'file_too_large',
    'wrong_format',
    'too_many',
    'quota_exceeded',
    'already_exists',
    'not_permitted',
    'invalid_request',
  ],
});

export const remove = endpoint({
  method: 'DELETE',
  path: '/folders/{folderId}/documents/{documentId}',
  access: ['applicant'],
  summary: 'Take a document out of the folder; what was handed in with it stays as it was',
  params,
  returns: z.object({ removed: DocumentId }),
  refuses: ['folder_not_found', 'document_not_found', 'deadline_passed', 'not_permitted'],
});

export const download = endpoint({
  method: 'GET',
  path: '/folders/{folderId}/documents/{documentId}',
  access: ['applicant', 'clerk', 'operator', 'bureau', 'leader'],
  summary: 'A link to download a checked document, good for a minute; for officers once it was handed in',
  params,
  returns: DownloadView,
  refuses: ['folder_not_found', 'document_not_found'],
});
