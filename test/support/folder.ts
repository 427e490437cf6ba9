// The folder of 海澄 and two of its papers, as the events of its log.
import { type Actor, system } from '#domain/actor.ts';
import { DataRequestId } from '#domain/data-request/state.ts';
import type { Recorded } from '#domain/decider.ts';
import { DestructionId } from '#domain/destruction/state.ts';
import { decideFolder, evolveFolder, type FolderCommand } from '#domain/folder/decide.ts';
import type { FolderContext } from '#domain/folder/rules.ts';
import type { FolderDocument, FolderEvent, FolderState } from '#domain/folder/state.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { documentId, folderId } from './papers.ts';
import { linXiaoman, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const folderDecider: Decider<FolderState, FolderEvent, FolderCommand, FolderContext> = {
  initial: { status: 'absent' },
  decide: decideFolder,
  evolve: evolveFolder,
};
export const { given } = spec(folderDecider, {
  at: days.newYearsEve,
  round,
  openStages: ['application', 'roadshow', 'duty'],
});

export type Upload = Omit<FolderDocument, 'status' | 'requestedAt'>;
export const certificate: Upload = {
  id: documentId(1),
  code: 'A02',
  name: '登记证书副本.pdf',
  contentType: 'application/pdf',
  bytes: 812_345,
};
export const photograph = (number: number, fieldCode = 'ECOLOGY'): Upload => ({
  id: documentId(30 + number),
  code: 'A11',
  fieldCode,
  name: `展厅${number}.jpg`,
  contentType: 'image/jpeg',
  bytes: 2_000_000 + number,
});

export const event = (what: FolderEvent, by: Actor): Recorded<FolderEvent> => happened(what, by, days.newYearsEve);
export const own = { id: folderId, roundId: round.id, organisation: haicheng.uscc };
export const opened = event({ type: 'folderOpened', ...own }, linXiaoman);
export const requested = (document: Upload) => event({ type: 'uploadRequested', document }, linXiaoman);
export const sha256 = 'ab'.repeat(32);
export const accepted = ({ id }: Upload) => event({ type: 'documentAccepted', documentId: id, sha256 }, system);
export const rejected = ({ id }: Upload) =>
  event({ type: 'documentRejected', documentId: id, reason: 'file_content_mismatch' }, system);

export const requestId = DataRequestId.parse('DATA'.padEnd(26, '0'));
export const destructionId = DestructionId.parse('DESTR0Y'.padEnd(26, '0'));
export const restricted = event({ type: 'folderRestricted', requestId }, songYan);
export const contactsRemoved = event({ type: 'contactsRemoved', destructionId, answers: 3 }, system);
export const erased = event({ type: 'folderErased', destructionId, parts: 20, files: 1 }, system);

export const commands = {
  openFolder: { type: 'openFolder', ...own },
  requestUpload: { type: 'requestUpload', document: certificate },
  acceptDocument: { type: 'acceptDocument', documentId: certificate.id, sha256 },
  rejectDocument: { type: 'rejectDocument', documentId: certificate.id, reason: 'file_content_mismatch' },
  removeDocument: { type: 'removeDocument', documentId: certificate.id },
  restrictFolder: { type: 'restrictFolder', requestId },
  removeContacts: { type: 'removeContacts', destructionId, answers: 3 },
  eraseFolder: { type: 'eraseFolder', destructionId, parts: 20, files: 1 },
} as const satisfies { readonly [Type in FolderCommand['type']]: FolderCommand & { readonly type: Type } };
