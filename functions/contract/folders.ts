// Folders: an organisation's answers in the making, shared by its applications.
import * as z from 'zod';
import { SectionAnswers } from '#domain/round/questions.ts';
import { FolderId, RoundId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { FolderView, PartView } from './views.ts';

/** A section, or a section of one field: `organisation`, `plan.ECOLOGY`. */
const PartId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}(\.[A-Z][A-Z_]*)?$/);

export const open = endpoint({
  method: 'PUT',
  path: '/rounds/{roundId}/folder',
  access: ['applicant'],
  summary: "Open one's organisation's folder for a round, or find it open",
  params: z.object({ roundId: RoundId }),
  returns: FolderView,
  refuses: ['round_not_found', 'round_not_open', 'not_permitted', 'already_exists'],
});

export const get = endpoint({
  method: 'GET',
  path: '/folders/{folderId}',
  access: ['applicant'],
  summary: "One's organisation's folder with its parts and documents",
  params: z.object({ folderId: FolderId }),
  returns: FolderView,
  refuses: ['folder_not_found'],
});

export const answer = endpoint({
  method: 'PUT',
  path: '/folders/{folderId}/parts/{partId}',
  access: ['applicant'],
  summary: 'Save one part of the form; the version is the one that was seen, 0 for a new part',
  params: z.object({ folderId: FolderId, partId: PartId }),
  body: z.strictObject({ version: z.int().min(0), answers: SectionAnswers }),
  returns: PartView,
  refuses: [
    'folder_not_found',
    'unknown_question',
    'invalid_request',
    'stale_version',
    'deadline_passed',
    'not_permitted',
  ],
});
