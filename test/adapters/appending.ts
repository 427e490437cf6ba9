// Folders and what happens to them, appended to their logs as commands do, but decided by the test itself.
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { folders } from '#app/aggregates.ts';
import { type Press, step } from '#app/execute.ts';
import type { Change, SideRecord } from '#app/ports.ts';
import type { Actor } from '#domain/actor.ts';
import { accept } from '#domain/decider.ts';
import type { FolderEvent } from '#domain/folder/state.ts';
import { CommandId, DocumentId, FolderId } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import { newYearsEve } from '../support/days.ts';
import { certificate } from '../support/folder.ts';
import { linXiaoman } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { programmeTable } from './tables.ts';

export const programme = programmeIn(programmeTable);

const digits = (number: number): string => String(number).padStart(26, '0');
let folderCount = 0;
export const newFolder = (): FolderId => {
  folderCount += 1;
  return FolderId.parse(digits(folderCount));
};

export const press = (number: number, actor: Actor = linXiaoman): Press => ({
  actor,
  at: newYearsEve,
  commandId: CommandId.parse(digits(number)),
});

export const opened = (id: FolderId): FolderEvent => ({
  type: 'folderOpened',
  id,
  roundId: round.id,
  organisation: haicheng.uscc,
});
export const documentId = (number: number): DocumentId => DocumentId.parse(digits(number));
export const requested = (number: number, name = certificate.name): FolderEvent => ({
  type: 'uploadRequested',
  document: { ...certificate, id: documentId(number), name },
});
export const requests = (count: number): FolderEvent[] => Array.from({ length: count }, (_, i) => requested(i + 1));

export const load = (id: FolderId) => programme.load('folder', id, folders.initial);

/** What somebody who looked now would write. */
export const changeNow = async (
  id: FolderId,
  events: readonly FolderEvent[],
  by: Press,
  also: readonly SideRecord[] = [],
): Promise<Change> => ({ ...step(folders, id, await load(id), accept(...events), by).change, also });

export const append = async (id: FolderId, events: readonly FolderEvent[], by = press(1), also?: SideRecord[]) =>
  programme.commit([await changeNow(id, events, by, also)]);
