// What may be done to a folder: ask for an upload, take in or turn away what arrived, remove it again.
import { type Actor, hasRole } from '../actor.ts';
import { accept, by, type Decision, firstRefusal, type Gate, type Recorded, type Rules, refuse } from '../decider.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Attachment } from '../round/form.ts';
import type { RoundDocument } from '../round/schema.ts';
import { type DocumentId, type FolderId, type Instant, type RoundId, textLength } from '../values.ts';
import type { FolderDocument, FolderEvent, FolderState } from './state.ts';

export type FolderCommand =
  | { readonly type: 'openFolder'; readonly id: FolderId; readonly roundId: RoundId; readonly organisation: string }
  | { readonly type: 'requestUpload'; readonly document: Omit<FolderDocument, 'status' | 'requestedAt'> }
  | { readonly type: 'acceptDocument'; readonly documentId: DocumentId; readonly sha256: string }
  | { readonly type: 'rejectDocument'; readonly documentId: DocumentId; readonly reason: RefusalCode }
  | { readonly type: 'removeDocument'; readonly documentId: DocumentId };

export type FolderContext = {
  readonly at: Instant;
  readonly round: RoundDocument;
  /** The stages whose documents may be uploaded or removed now; after the deadline only what a correction asks for. */
  readonly openStages: readonly Attachment['stage'][];
};
type FolderGate = Gate<FolderState, FolderContext>;

const whileIn = (...statuses: readonly FolderState['status'][]): FolderGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'folder_not_found',
  statuses,
  passes: (folder) => statuses.includes(folder.status),
});

const byOwner: FolderGate = {
  name: 'by the organisation itself',
  refusal: 'folder_not_found',
  passes: (folder, actor) => folder.status === 'absent' || folder.organisation === actor.organisation,
};

export const folderRules: Rules<FolderCommand['type'], FolderState, FolderContext> = {
  openFolder: { gates: [by('applicant'), whileIn('absent')], leadsTo: ['open'] },
  requestUpload: { gates: [by('applicant'), whileIn('open'), byOwner], leadsTo: ['open'] },
  acceptDocument: { gates: [by('system'), whileIn('open')], leadsTo: ['open'] },
  rejectDocument: { gates: [by('system'), whileIn('open')], leadsTo: ['open'] },
  removeDocument: { gates: [by('applicant'), whileIn('open'), byOwner], leadsTo: ['open'] },
};

const attachmentOf = (round: RoundDocument, code: string): Attachment | undefined =>
  [...round.attachments, ...round.duties.flatMap((duty) => duty.attachments)].find((a) => a.code === code);

const uploadRefusal = (
  documents: readonly FolderDocument[],
  document: Extract<FolderCommand, { type: 'requestUpload' }>['document'],
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
  if (documents.some(({ id }) => id === document.id)) return 'already_exists';
  const alive = documents.filter((other) => other.status !== 'rejected');
  const siblings = alive.filter((other) => other.code === document.code && other.fieldCode === document.fieldCode);
  if (siblings.length >= attachment.max) return 'too_many';
  const used = alive.reduce((sum, other) => sum + other.bytes, 0);
  return used + document.bytes > context.round.quotaBytes ? 'quota_exceeded' : undefined;
};

export const decideFolder = (
  folder: FolderState,
  command: FolderCommand,
  actor: Actor,
  context: FolderContext,
): Decision<FolderEvent> => {
  const refusal = firstRefusal(folderRules[command.type].gates, folder, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'openFolder') {
    const { id, roundId, organisation } = command;
    if (organisation !== actor.organisation) return refuse('not_permitted');
    return accept({ type: 'folderOpened', id, roundId, organisation });
  }
  if (folder.status !== 'open') return refuse('folder_not_found');
  if (command.type === 'requestUpload') {
    const reason = uploadRefusal(Object.values(folder.documents), command.document, context);
    return reason === undefined ? accept({ type: 'uploadRequested', document: command.document }) : refuse(reason);
  }
  const document = folder.documents[command.documentId];
  if (document === undefined) return refuse('document_not_found');
  switch (command.type) {
    case 'acceptDocument':
      if (document.status !== 'requested') return refuse('step_already_taken');
      return accept({ type: 'documentAccepted', documentId: command.documentId, sha256: command.sha256 });
    case 'rejectDocument':
      if (document.status !== 'requested') return refuse('step_already_taken');
      return accept({ type: 'documentRejected', documentId: command.documentId, reason: command.reason });
    case 'removeDocument': {
      const stage = attachmentOf(context.round, document.code)?.stage ?? 'application';
      if (!context.openStages.includes(stage)) return refuse('deadline_passed');
      return accept({ type: 'documentRemoved', documentId: command.documentId });
    }
    default:
      return command satisfies never;
  }
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
      return withDocument(folder, event.documentId, (d) => ({ ...d, status: 'rejected', reason: event.reason }));
    case 'documentRemoved': {
      if (folder.status !== 'open') return folder;
      const { [event.documentId]: _removed, ...documents } = folder.documents;
      return { ...folder, documents };
    }
    default:
      return event satisfies never;
  }
};

/** Officers see a folder through the applications they handle; applicants only their own. */
export const mayReadFolder = (folder: FolderState, actor: Actor): boolean =>
  folder.status === 'open' &&
  (folder.organisation === actor.organisation || hasRole(actor, 'clerk', 'operator', 'bureau', 'leader'));
