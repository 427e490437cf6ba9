// Documents of a folder: asked for, uploaded past us, checked, linked to.
import type { Actor } from '#domain/actor.ts';
import { decideFolder, type FolderCommand } from '#domain/folder/decide.ts';
import { mayReadDocument, mayReadFolder } from '#domain/folder/rules.ts';
import { type FolderDocument, isOnlyKept } from '#domain/folder/state.ts';
import { readsPersonalData } from '#domain/round/personal.ts';
import { type DocumentId, type FolderId, type Instant, instant } from '#domain/values.ts';
import { applications, folders } from './aggregates.ts';
import { execute, type Press, Refused } from './execute.ts';
import { type FolderReach, type OpenFolder, openStages } from './folders.ts';
import type { DocumentKey, DocumentLinks } from './ports.ts';
import { roundInForce } from './rounds.ts';

const UPLOAD_SECONDS = 600;
const DOWNLOAD_SECONDS = 60;

const after = (at: Instant, seconds: number): Instant => instant(Date.parse(at) + seconds * 1000);

export const commandFolder = (on: FolderReach, id: FolderId, press: Press, command: FolderCommand) =>
  execute(on.programme, folders, id, press, async (folder) => {
    if (folder.status !== 'open') return { accepted: false, refusal: { code: 'folder_not_found' } };
    const { document: round } = await roundInForce(on.rounds, folder.roundId);
    const stages = await openStages(on.lists, folder, round, press.at);
    return decideFolder(folder, command, press.actor, { at: press.at, round, openStages: stages });
  });

export const requestUpload = async (
  on: FolderReach & { readonly documentLinks: DocumentLinks },
  folderId: FolderId,
  press: Press,
  document: Omit<FolderDocument, 'status' | 'requestedAt'>,
) => {
  await commandFolder(on, folderId, press, { type: 'requestUpload', document });
  const key = { folderId, documentId: document.id };
  const { url, fields } = await on.documentLinks.uploadForm(key, document.contentType, document.bytes, UPLOAD_SECONDS);
  return { url, fields: { ...fields }, expiresAt: after(press.at, UPLOAD_SECONDS) };
};

export const removeDocument = (on: FolderReach, folderId: FolderId, press: Press, documentId: DocumentId) =>
  commandFolder(on, folderId, press, { type: 'removeDocument', documentId });

/** Whether an application that is alive handed this document in; a paper for one field can be in that field's only. */
const wasHandedIn = async (
  on: FolderReach,
  { organisation, roundId }: OpenFolder,
  document: FolderDocument,
  fieldCodes: readonly string[],
): Promise<boolean> => {
  const fields = document.fieldCode === undefined ? fieldCodes : [document.fieldCode];
  const found = await Promise.all(
    fields.map(async (fieldCode) => {
      const id = await on.lists.applicationIn(organisation, roundId, fieldCode);
      if (id === undefined) return false;
      const { state } = await on.programme.load('application', id, applications.initial);
      const submissions = 'submissions' in state ? state.submissions : [];
      return submissions.some(({ documents }) => documents.some((handedIn) => handedIn.id === document.id));
    }),
  );
  return found.includes(true);
};

/** A document of a folder for somebody who may see it, or the answer that there is none. */
export const readDocument = async (
  on: FolderReach,
  folderId: FolderId,
  documentId: DocumentId,
  actor: Actor,
): Promise<FolderDocument | undefined> => {
  const { state: folder } = await on.programme.load('folder', folderId, folders.initial);
  if (folder.status !== 'open') throw new Refused({ code: 'folder_not_found' });
  const document = folder.documents[documentId];
  if (mayReadFolder(folder, actor)) return document;
  if (document === undefined) throw new Refused({ code: 'folder_not_found' });
  const { document: round } = await roundInForce(on.rounds, folder.roundId);
  const fieldCodes = round.fields.map(({ code }) => code);
  const handedIn = await wasHandedIn(on, folder, document, fieldCodes);
  const onlyKept = isOnlyKept(folder) && !readsPersonalData(actor, folder.organisation);
  if (onlyKept || !mayReadDocument(document, actor, { round, handedIn }))
    throw new Refused({ code: 'folder_not_found' });
  return document;
};

/** Only what passed the check can be downloaded. */
export const linkTo = async (
  links: DocumentLinks,
  folderId: FolderId,
  document: FolderDocument | undefined,
  at: Instant,
) => {
  if (document?.status !== 'accepted') throw new Refused({ code: 'document_not_found' });
  return linkToFile(links, { folderId, documentId: document.id }, document, at);
};

export const linkToFile = async (
  links: DocumentLinks,
  key: DocumentKey,
  { name, contentType }: { readonly name: string; readonly contentType: string },
  at: Instant,
) => {
  const url = await links.downloadLink(key, name, contentType, DOWNLOAD_SECONDS);
  return { url, expiresAt: after(at, DOWNLOAD_SECONDS) };
};
