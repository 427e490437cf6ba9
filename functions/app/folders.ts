// Folders and what may still be changed in them: until the deadline everything, after it what a correction asks for.

import * as z from 'zod';
import type { Actor } from '#domain/actor.ts';
import { isOpen } from '#domain/application/rules.ts';
import { decideFolder } from '#domain/folder/decide.ts';
import { type FolderContext, mayReadFolder } from '#domain/folder/rules.ts';
import type { FolderState } from '#domain/folder/state.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { FolderId, type Instant, type RoundId } from '#domain/values.ts';
import { folders } from './aggregates.ts';
import { commandIdFor } from './command-id.ts';
import { type Press, Refused, retrying, step, unwritten } from './execute.ts';
import type { Lists, Parts, Programme } from './ports.ts';
import { type Rounds, roundInForce } from './rounds.ts';

export type OpenFolder = Extract<FolderState, { status: 'open' }>;
export type FolderReach = {
  readonly programme: Programme;
  readonly rounds: Rounds;
  readonly lists: Lists;
};

/** A folder this person may read, or the answer that there is none. */
export const readFolder = async (programme: Programme, id: FolderId, actor: Actor): Promise<OpenFolder> => {
  const { state } = await programme.load('folder', id, folders.initial);
  if (state.status !== 'open' || !mayReadFolder(state, actor)) throw new Refused({ code: 'folder_not_found' });
  return state;
};

const Status = z.looseObject({ status: z.string() });

/** Has any of the organisation's applications in the round to be put right just now? */
const hasCorrection = async (lists: Lists, organisation: string, roundId: string): Promise<boolean> => {
  const own = await lists.all({ of: 'applicant', key: organisation, prefix: `APP#${roundId}#` });
  return own.some((summary) => Status.parse(summary).status === 'correction');
};

/** Which documents and parts may be changed now. Material for the roadshow and for duties is not bound to the deadline. */
export const openStages = async (
  lists: Lists,
  folder: { readonly organisation: string; readonly roundId: string },
  round: RoundDocument,
  at: Instant,
): Promise<FolderContext['openStages']> => {
  const open = isOpen(round, at) || (await hasCorrection(lists, folder.organisation, folder.roundId));
  return open ? ['application', 'roadshow', 'duty'] : ['roadshow', 'duty'];
};

/** A folder with its parts, as its reader sees it. */
export const folderView = async (parts: Parts, folder: OpenFolder) => ({
  id: folder.id,
  roundId: folder.roundId,
  organisation: folder.organisation,
  documents: Object.values(folder.documents).sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)),
  parts: (await parts.all(folder.id)).map(({ id, version, answers, savedAt }) => ({
    id,
    version,
    answers: { ...answers },
    savedAt,
  })),
});

/** Opens the organisation's folder in a round, or answers with the one that is open, perhaps since a moment ago. */
export const openFolder = (on: FolderReach & { readonly parts: Parts }, roundId: RoundId, press: Press) =>
  retrying(async () => {
    const organisation = press.actor.organisation ?? '';
    const { document: round } = await roundInForce(on.rounds, roundId);
    const known = await on.lists.folderOf(organisation, roundId);
    if (known !== undefined) return folderView(on.parts, await readFolder(on.programme, known, press.actor));
    if (!isOpen(round, press.at)) throw new Refused({ code: 'round_not_open' });
    // The folder's id follows from the press: nobody else's press can name it.
    const id = FolderId.parse(commandIdFor(`openFolder/${press.actor.id}/${press.commandId}`));
    const before = unwritten(folders.initial);
    const command = { type: 'openFolder', id, roundId, organisation } as const;
    const context = { at: press.at, round, openStages: [] };
    const { change } = step(folders, id, before, decideFolder(before.state, command, press.actor, context), press);
    const claim = { of: 'folder', organisation, roundId, folderId: id } as const;
    await on.programme.commit([{ ...change, also: [{ claim, holder: id }] }]);
    return folderView(on.parts, await readFolder(on.programme, id, press.actor));
  });
