// Photos of a site visit: announced by a visitor, uploaded past us into quarantine, and checked like every other file.
import { createHash } from 'node:crypto';
import { system } from '#domain/actor.ts';
import { contentFault } from '#domain/folder/content.ts';
import type { SiteVisitCommand } from '#domain/site-visit/decide.ts';
import type { AnnouncedPhoto } from '#domain/site-visit/state.ts';
import { ApplicationId, type DocumentId, FolderId, type Instant, instant } from '#domain/values.ts';
import { siteVisits } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { linkToFile } from './documents.ts';
import { type Press, Refused } from './execute.ts';
import type { Arrivals, DocumentKey, DocumentLinks } from './ports.ts';
import type { RegisterReach } from './recusal-register.ts';
import { commandVisit, commandVisitAsVisitor, type PresentVisit } from './site-visits.ts';

const UPLOAD_SECONDS = 600;

/** A visit's photos lie under the id of its application, as a folder's documents lie under the folder's. */
const keyOf = (id: ApplicationId, documentId: DocumentId): DocumentKey => ({
  folderId: FolderId.parse(id),
  documentId,
});

export const requestPhoto = async (
  on: RegisterReach & { readonly documentLinks: DocumentLinks },
  id: ApplicationId,
  press: Press,
  photo: AnnouncedPhoto,
) => {
  await commandVisitAsVisitor(on, id, press, () => ({ type: 'requestVisitPhoto', photo }));
  const form = await on.documentLinks.uploadForm(keyOf(id, photo.id), photo.contentType, photo.bytes, UPLOAD_SECONDS);
  const expiresAt = instant(Date.parse(press.at) + UPLOAD_SECONDS * 1000);
  return { url: form.url, fields: { ...form.fields }, expiresAt };
};

export const linkToPhoto = (links: DocumentLinks, visit: PresentVisit, photoId: DocumentId, at: Instant) => {
  const photo = visit.photos[photoId];
  if (photo?.status !== 'accepted') throw new Refused({ code: 'document_not_found' });
  return linkToFile(links, keyOf(visit.applicationId, photoId), photo, at);
};

const settle = async (
  on: ApplicationReach,
  id: ApplicationId,
  cause: string,
  at: Instant,
  command: SiteVisitCommand,
) => {
  try {
    await commandVisit(on, id, { actor: system, at, commandId: commandIdFor(cause) }, () => command);
  } catch (error) {
    // Taken already, or the record was signed meanwhile: a second telling of the same arrival changes nothing.
    if (!(error instanceof Refused)) throw error;
  }
};

/** A photo that arrived is checked, and taken over or turned away. */
export const receivePhoto = async (
  on: ApplicationReach & { readonly arrivals: Arrivals },
  key: DocumentKey,
  versionId: string,
  at: Instant,
): Promise<void> => {
  const id = ApplicationId.parse(key.folderId);
  const photoId = key.documentId;
  const { state } = await on.programme.load('siteVisit', id, siteVisits.initial);
  const photo = state.status === 'absent' ? undefined : state.photos[photoId];
  if (photo?.status !== 'requested') return;
  const bytes = await on.arrivals.read(key, versionId);
  if (bytes === undefined) return;
  const cause = `${versionId}/${id}/${photoId}`;
  const reason = contentFault(photo, bytes);
  if (reason !== undefined) return settle(on, id, cause, at, { type: 'rejectVisitPhoto', photoId, reason });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await on.arrivals.takeOver(key, versionId, photo.contentType);
  await settle(on, id, cause, at, { type: 'acceptVisitPhoto', photoId, sha256 });
};
