// What may be done to a folder: ask for an upload, take in or turn away what arrived, remove it again.
import type { Actor } from '../actor.ts';
import type { DataRequestId } from '../data-request/state.ts';
import { accept, type Decision, firstRefusal, type Recorded, refuse } from '../decider.ts';
import type { DestructionId } from '../destruction/state.ts';
import type { RefusalCode } from '../refusals.ts';
import { type DocumentId, type FolderId, type RoundId, textLength } from '../values.ts';
import { attachmentOf, documentOf, documentRules, type FolderContext, folderRules } from './rules.ts';
import type { FolderDocument, FolderEvent, FolderState } from './state.ts';

type OpenFolder = {
  readonly type: 'openFolder';
  readonly id: FolderId;
  readonly roundId: RoundId;
  readonly organisation: string;
};
type RequestUpload = {
  readonly type: 'requestUpload';
  readonly document: Omit<FolderDocument, 'status' | 'requestedAt'>;
};
type DocumentCommand =
  | RequestUpload
  | { readonly type: 'acceptDocument'; readonly documentId: DocumentId; readonly sha256: string }
  | { readonly type: 'rejectDocument'; readonly documentId: DocumentId; readonly reason: RefusalCode }
  | { readonly type: 'removeDocument'; readonly documentId: DocumentId };
/** What the rights of those in it, and the end of its time, bring about. */
type KeepingCommand =
  | { readonly type: 'restrictFolder'; readonly requestId: DataRequestId }
  | { readonly type: 'removeContacts'; readonly destructionId: DestructionId; readonly answers: number }
  | {
      readonly type: 'eraseFolder';
      readonly destructionId: DestructionId;
      readonly parts: number;
      readonly files: number;
    };
export type FolderCommand = OpenFolder | DocumentCommand | KeepingCommand;

const documentsIn = (folder: FolderState): readonly FolderDocument[] =>
  folder.status === 'open' ? Object.values(folder.documents) : [];

const uploadRefusal = (
  documents: readonly FolderDocument[],
  document: RequestUpload['document'],
  context: FolderContext,
): RefusalCode | undefined => {
  const attachment = attachmentOf(context.round, document.code);
  if (attachment === undefined) return 'attachment_unknown';
  if (!context.openStages.includes(attachment.stage)) return 'deadline_passed';
  const inField = context.round.fields.some(({ code }) => code === document.fieldCode);
  if (attachment.scope === 'field' ? !inField : document.fieldCode !== undefined) return 'attachment_unknown';
  if (!attachment.types.includes(document.contentType)) return 'file_type_not_allowed';
  if (document.bytes < 1) return 'file_empty';
  if (document.bytes > attachment.maxBytes) return 'file_too_large';
  if (textLength(document.name) === 0 || textLength(document.name) > 200) return 'wrong_format';
  const alive = documents.filter((other) => other.status !== 'rejected');
  const siblings = alive.filter((other) => other.code === document.code && other.fieldCode === document.fieldCode);
  if (siblings.length >= attachment.max) return 'too_many';
  const used = alive.reduce((sum, other) => sum + other.bytes, 0);
  return used + document.bytes > context.round.quotaBytes ? 'quota_exceeded' : undefined;
};

const decideDocument = (
  folder: FolderState,
  command: DocumentCommand,
  actor: Actor,
  context: FolderContext,
): Decision<FolderEvent> => {
  const documentId = command.type === 'requestUpload' ? command.document.id : command.documentId;
  const document = documentOf(folder, documentId);
  const refusal = firstRefusal(documentRules[command.type].gates, document, actor, { ...context, folder });
  if (refusal !== undefined) return refuse(refusal);
  switch (command.type) {
    case 'requestUpload': {
      const reason = uploadRefusal(documentsIn(folder), command.document, context);
      return reason === undefined ? accept({ type: 'uploadRequested', document: command.document }) : refuse(reason);
    }
    case 'acceptDocument':
      return accept({ type: 'documentAccepted', documentId, sha256: command.sha256 });
    case 'rejectDocument':
      return accept({ type: 'documentRejected', documentId, reason: command.reason });
    case 'removeDocument':
      return accept({ type: 'documentRemoved', documentId });
    default:
      return command satisfies never;
  }
};

const decideKeeping = (command: KeepingCommand): Decision<FolderEvent> => {
  switch (command.type) {
    case 'restrictFolder':
      return accept({ type: 'folderRestricted', requestId: command.requestId });
    case 'removeContacts':
      return accept({ ...command, type: 'contactsRemoved' });
    case 'eraseFolder':
      return accept({ ...command, type: 'folderErased' });
    default:
      return command satisfies never;
  }
};

const isAboutDocument = (command: FolderCommand): command is DocumentCommand => command.type in documentRules;

export const decideFolder = (
  folder: FolderState,
  command: FolderCommand,
  actor: Actor,
  context: FolderContext,
): Decision<FolderEvent> => {
  if (isAboutDocument(command)) return decideDocument(folder, command, actor, context);
  const refusal = firstRefusal(folderRules[command.type].gates, folder, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type !== 'openFolder') return decideKeeping(command);
  const { id, roundId, organisation } = command;
  if (organisation !== actor.organisation) return refuse('not_permitted');
  return accept({ type: 'folderOpened', id, roundId, organisation });
};

const withDocument = (
  folder: FolderState,
  id: DocumentId,
  change: (document: FolderDocument) => FolderDocument,
): FolderState => {
  if (folder.status !== 'open') return folder;
  const document = folder.documents[id];
  if (document === undefined) return folder;
  return { ...folder, documents: { ...folder.documents, [id]: change(document) } };
};

/** So many files turned away are shown; older ones stand in the log alone, so that a folder never outgrows its record. */
const REJECTED_SHOWN = 50;

const withoutOldest = (folder: FolderState): FolderState => {
  if (folder.status !== 'open') return folder;
  const rejected = Object.values(folder.documents).filter(({ status }) => status === 'rejected');
  if (rejected.length <= REJECTED_SHOWN) return folder;
  const [oldest] = rejected.sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
  const documents = Object.fromEntries(Object.entries(folder.documents).filter(([id]) => id !== oldest?.id));
  return { ...folder, documents };
};

export const evolveFolder = (folder: FolderState, event: Recorded<FolderEvent>): FolderState => {
  switch (event.type) {
    case 'folderOpened': {
      if (folder.status !== 'absent') return folder;
      const { id, roundId, organisation } = event;
      return { status: 'open', id, roundId, organisation, documents: {} };
    }
    case 'uploadRequested': {
      if (folder.status !== 'open') return folder;
      const document: FolderDocument = { ...event.document, requestedAt: event.at, status: 'requested' };
      return { ...folder, documents: { ...folder.documents, [document.id]: document } };
    }
    case 'documentAccepted':
      return withDocument(folder, event.documentId, (d) => ({ ...d, status: 'accepted', sha256: event.sha256 }));
    case 'documentRejected':
      return withoutOldest(
        withDocument(folder, event.documentId, (d) => ({ ...d, status: 'rejected', reason: event.reason })),
      );
    case 'documentRemoved': {
      if (folder.status !== 'open') return folder;
      const { [event.documentId]: _removed, ...documents } = folder.documents;
      return { ...folder, documents };
    }
    case 'folderRestricted':
      return folder.status === 'open' ? { ...folder, restricted: event.requestId } : folder;
    case 'contactsRemoved': {
      if (folder.status !== 'open') return folder;
      const { destructionId, answers } = event;
      return { ...folder, contactsRemoved: { destructionId, answers } };
    }
    case 'folderErased': {
      if (folder.status !== 'open') return folder;
      const { id, roundId, organisation } = folder;
      const { destructionId, parts, files } = event;
      return { status: 'erased', id, roundId, organisation, destructionId, parts, files };
    }
    default:
      return event satisfies never;
  }
};
