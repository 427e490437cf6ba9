// What happens to a file that arrived: it is checked, and taken over or turned away.
import { createHash } from 'node:crypto';
import { system } from '#domain/actor.ts';
import { contentFault } from '#domain/folder/content.ts';
import type { FolderCommand } from '#domain/folder/decide.ts';
import { type Instant, instant } from '#domain/values.ts';
import { folders } from './aggregates.ts';
import { commandIdFor } from './command-id.ts';
import { commandFolder } from './documents.ts';
import { Refused } from './execute.ts';
import type { FolderReach } from './folders.ts';
import type { Arrivals, DocumentKey, DueRecords } from './ports.ts';
import { receivePhoto } from './visit-photos.ts';

/** Taken already, or gone meanwhile: a second telling of the same arrival changes nothing. */
const settled = (error: unknown): boolean =>
  error instanceof Refused && ['step_already_taken', 'document_not_found'].includes(error.refusal.code);

const settle = async (on: FolderReach, key: DocumentKey, cause: string, at: Instant, command: FolderCommand) => {
  const press = { actor: system, at, commandId: commandIdFor(`${cause}/${key.folderId}/${key.documentId}`) };
  try {
    await commandFolder(on, key.folderId, press, command);
  } catch (error) {
    if (!settled(error)) throw error;
  }
};

export const receive = async (
  on: FolderReach & { readonly arrivals: Arrivals },
  key: DocumentKey,
  versionId: string,
  at: Instant,
): Promise<void> => {
  const { documentId, folderId } = key;
  const { state } = await on.programme.load('folder', folderId, folders.initial);
  if (state.status === 'absent') return receivePhoto(on, key, versionId, at);
  // Too late: what lies in quarantine is gone within days by itself.
  if (state.status === 'erased') return;
  const document = state.documents[documentId];
  if (document?.status !== 'requested') return;
  const bytes = await on.arrivals.read(key, versionId);
  if (bytes === undefined) return;
  const reason = contentFault(document, bytes);
  if (reason !== undefined) return settle(on, key, versionId, at, { type: 'rejectDocument', documentId, reason });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await on.arrivals.takeOver(key, versionId, document.contentType);
  await settle(on, key, versionId, at, { type: 'acceptDocument', documentId, sha256 });
};

/** An upload that was asked for and did not come within the hour is turned away, so that nothing waits for ever. */
const UPLOAD_HOURS = 1;

export const sweepUploads = async (on: FolderReach & { readonly due: DueRecords }, at: Instant): Promise<number> => {
  const limit = instant(Date.parse(at) - UPLOAD_HOURS * 3_600_000);
  let swept = 0;
  for await (const id of on.due.before('UPLOAD', limit)) {
    const { state } = await on.programme.load('folder', id, folders.initial);
    if (state.status !== 'open') continue;
    const late = Object.values(state.documents).filter((d) => d.status === 'requested' && d.requestedAt <= limit);
    for (const { id: documentId } of late) {
      const command = { type: 'rejectDocument', documentId, reason: 'upload_expired' } as const;
      await settle(on, { folderId: state.id, documentId }, 'expired', at, command);
      swept += 1;
    }
  }
  return swept;
};
