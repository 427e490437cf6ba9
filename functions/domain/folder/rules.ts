// Who may do what to a folder and to each document in it, and when.
import { type Actor, hasRole } from '../actor.ts';
import { by, type Gate, inStatus, type Rules } from '../decider.ts';
import type { Attachment } from '../round/form.ts';
import type { RoundDocument } from '../round/schema.ts';
import type { DocumentId, Instant } from '../values.ts';
import type { FolderDocument, FolderState } from './state.ts';

export type FolderContext = {
  readonly at: Instant;
  readonly round: RoundDocument;
  /** The stages whose documents may be uploaded or removed now; after the deadline only what a correction asks for. */
  readonly openStages: readonly Attachment['stage'][];
};
/** A document is judged within its folder. */
export type DocumentContext = FolderContext & { readonly folder: FolderState };

type SomeDocument = FolderDocument | { readonly status: 'absent' };
type DocumentGate = Gate<SomeDocument, DocumentContext>;

export const documentOf = (folder: FolderState, id: DocumentId): SomeDocument =>
  (folder.status === 'open' ? folder.documents[id] : undefined) ?? { status: 'absent' };

export const attachmentOf = (round: RoundDocument, code: string): Attachment | undefined =>
  [
    ...round.attachments,
    ...round.duties.flatMap((duty) => duty.attachments),
    ...(round.rectification?.attachments ?? []),
  ].find((a) => a.code === code);

const byOwner: DocumentGate = {
  name: 'by the organisation itself',
  refusal: 'folder_not_found',
  passes: (_document, actor, { folder }) => folder.status === 'open' && folder.organisation === actor.organisation,
};

const held: DocumentGate = {
  name: 'of a document the folder holds',
  refusal: 'document_not_found',
  passes: (document) => document.status !== 'absent',
};

/** A paper that an amended round no longer asks for goes with the application. */
const whileItsStageIsOpen: DocumentGate = {
  name: 'while papers of its stage may be changed',
  refusal: 'deadline_passed',
  passes: (document, _actor, { round, openStages }) =>
    document.status === 'absent' || openStages.includes(attachmentOf(round, document.code)?.stage ?? 'application'),
};

const unchecked = inStatus<SomeDocument>('step_already_taken', 'requested');

export type FolderCommandType = 'openFolder' | 'restrictFolder' | 'removeContacts' | 'eraseFolder';
export type DocumentCommandType = 'requestUpload' | 'acceptDocument' | 'rejectDocument' | 'removeDocument';

const whileOpen = inStatus<FolderState>('folder_not_found', 'open');

export const folderRules: Rules<FolderCommandType, FolderState, FolderContext> = {
  openFolder: { gates: [by('applicant'), inStatus<FolderState>('already_exists', 'absent')], leadsTo: ['open'] },
  // The answer to a request was seconded, the list of a destruction approved: nobody does these by themselves.
  restrictFolder: { gates: [by('bureau'), whileOpen], leadsTo: ['open'] },
  removeContacts: { gates: [by('system'), whileOpen], leadsTo: ['open'] },
  eraseFolder: { gates: [by('system'), whileOpen], leadsTo: ['erased'] },
};

export const documentRules: Rules<DocumentCommandType, SomeDocument, DocumentContext> = {
  requestUpload: {
    gates: [by('applicant'), byOwner, inStatus<SomeDocument>('already_exists', 'absent')],
    leadsTo: ['requested'],
  },
  acceptDocument: { gates: [by('system'), held, unchecked], leadsTo: ['accepted'] },
  rejectDocument: { gates: [by('system'), held, unchecked], leadsTo: ['rejected'] },
  removeDocument: {
    gates: [
      by('applicant'),
      byOwner,
      inStatus<SomeDocument>('document_not_found', 'requested', 'accepted', 'rejected'),
      whileItsStageIsOpen,
    ],
    leadsTo: ['absent'],
  },
};

/** A draft is its organisation's own; officers see what was handed in, with the application. */
export const mayReadFolder = (folder: FolderState, actor: Actor): boolean =>
  folder.status === 'open' && hasRole(actor, 'applicant') && folder.organisation === actor.organisation;

/** Papers of the roadshow and of duties are uploaded to be seen; those of the application once they were handed in. */
export const mayReadDocument = (
  document: FolderDocument,
  actor: Actor,
  { round, handedIn }: { readonly round: RoundDocument; readonly handedIn: boolean },
): boolean =>
  hasRole(actor, 'clerk', 'operator', 'bureau', 'leader') &&
  (handedIn || attachmentOf(round, document.code)?.stage !== 'application');
