// Lists of what may no longer be kept: proposed by the clock, approved by an officer, carried out by the clock again.
import * as z from 'zod';
import { system } from '#domain/actor.ts';
import { type DestructionCommand, decideDestruction } from '#domain/destruction/decide.ts';
import { type DestructionCause, DestructionId, type DestructionState } from '#domain/destruction/state.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import { addDays, addMonths, type CalendarDate, dateIn, FolderId, Instant } from '#domain/values.ts';
import { destructions, folders } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { type ErasureReach, eraseFolder, removeContacts } from './erasure.ts';
import { execute, type Press, Refused } from './execute.ts';
import { contentHash } from './hash.ts';
import { participationOf } from './participation.ts';
import type { DueRecords, Lists } from './ports.ts';
import { publishedRounds } from './reminders.ts';
import { ZONE } from './time-limits.ts';

type Reach = ApplicationReach & { readonly lists: Lists };
type PresentDestruction = Exclude<DestructionState, { status: 'absent' }>;

const QUEUE = 'DESTRUCTIONS';
/** A list one officer can look through, and one record can hold. */
const LONGEST = 200;

const Summary = z.looseObject({ id: DestructionId, status: z.string(), proposedAt: Instant });
const FolderSummary = z.looseObject({ id: FolderId, organisation: z.string(), status: z.string() });

export const readDestruction = async (on: Reach, id: DestructionId): Promise<PresentDestruction> => {
  const { state } = await on.programme.load('destruction', id, destructions.initial);
  if (state.status === 'absent') throw new Refused({ code: 'destruction_not_found' });
  return state;
};

const command = async (on: Reach, id: DestructionId, press: Press, given: DestructionCommand) => {
  const context = { today: dateIn(ZONE, press.at) };
  const state = await execute(on.programme, destructions, id, press, (before) =>
    decideDestruction(before, given, press.actor, context),
  );
  if (state.status === 'absent') throw new Refused({ code: 'destruction_not_found' });
  return state;
};

/** `occasion` is the day or the request: on another one the same folders are another list. */
export const listOf = (
  cause: DestructionCause,
  roundId: RoundDocument['id'],
  ids: readonly FolderId[],
  occasion: string,
) => {
  const listed = [...ids].sort();
  const listHash = contentHash({ cause, roundId, folders: listed });
  const id = DestructionId.parse(commandIdFor(`destruction/${occasion}/${listHash}`));
  return { id, roundId, cause, folders: listed, listHash };
};

export const listDestructions = async (on: Reach) =>
  (await on.lists.all({ of: 'queue', key: QUEUE })).map((summary) => Summary.parse(summary)).reverse();

/** What stands on a list that waits, or on one that was rejected less than a year ago: nobody is asked every night. */
const listedAlready = async (on: Reach, at: Instant): Promise<ReadonlySet<FolderId>> => {
  const today = dateIn(ZONE, at);
  const recent = ({ status, proposedAt }: z.infer<typeof Summary>) =>
    status === 'proposed' ||
    status === 'approved' ||
    (status === 'rejected' && addMonths(dateIn(ZONE, proposedAt), 12) > today);
  const lists = await Promise.all((await listDestructions(on)).filter(recent).map(({ id }) => readDestruction(on, id)));
  return new Set(lists.flatMap((list) => list.folders));
};

/** Why something of a folder has to go by today, or undefined. */
const causeFor = async (
  on: Reach,
  round: RoundDocument,
  id: FolderId,
  today: CalendarDate,
): Promise<DestructionCause | undefined> => {
  const { state: folder } = await on.programme.load('folder', id, folders.initial);
  if (folder.status !== 'open') return undefined;
  const { draftDays, contactYears } = round.retention;
  const { handedIn, endedOn } = await participationOf(on, folder, round);
  if (!handedIn) return addDays(round.closesOn, draftDays) < today ? 'drafts' : undefined;
  if (endedOn === undefined || folder.contactsRemoved !== undefined) return undefined;
  return addMonths(endedOn, 12 * contactYears) < today ? 'contacts' : undefined;
};

const propose = async (
  on: Reach,
  round: RoundDocument,
  cause: DestructionCause,
  ids: readonly FolderId[],
  at: Instant,
): Promise<number> => {
  if (ids.length === 0) return 0;
  const list = listOf(cause, round.id, ids, dateIn(round.timeZone, at));
  const press = { actor: system, at, commandId: commandIdFor(`propose/${list.id}`) };
  try {
    await command(on, list.id, press, { type: 'proposeDestruction', ...list });
    return 1;
  } catch (error) {
    // Another run of the same night was faster.
    if (error instanceof Refused) return 0;
    throw error;
  }
};

/** Proposes what has run out of its time in every round; tells how many lists there are to approve. */
export const proposeDestructions = async (on: Reach, at: Instant): Promise<number> => {
  const listed = await listedAlready(on, at);
  let proposed = 0;
  for (const round of await publishedRounds(on)) {
    const today = dateIn(round.timeZone, at);
    const found = (await on.lists.all({ of: 'queue', key: `${round.id}#folder` })).map((s) => FolderSummary.parse(s));
    const due: Record<DestructionCause, FolderId[]> = { drafts: [], contacts: [], request: [] };
    for (const { id, status } of found) {
      if (status !== 'open' || listed.has(id)) continue;
      const cause = await causeFor(on, round, id, today);
      if (cause !== undefined && due[cause].length < LONGEST) due[cause].push(id);
    }
    for (const cause of ['drafts', 'contacts'] as const) proposed += await propose(on, round, cause, due[cause], at);
  }
  return proposed;
};

export const approveDestruction = (on: Reach, id: DestructionId, press: Press) =>
  command(on, id, press, { type: 'approveDestruction', from: dateIn(ZONE, press.at) });

export const rejectDestruction = (on: Reach, id: DestructionId, press: Press, reason: string) =>
  command(on, id, press, { type: 'rejectDestruction', reason });

/** How much is gone, from what each folder says of itself; the hash covers the log in which it says so. */
const destroyedOf = async (on: Reach, { id, folders: ids }: PresentDestruction) => {
  const stored = await Promise.all(ids.map((folder) => on.programme.load('folder', folder, folders.initial)));
  const total = { folders: 0, parts: 0, files: 0, answers: 0 };
  for (const { state } of stored) {
    if (state.status === 'erased' && state.destructionId === id) {
      total.folders += 1;
      total.parts += state.parts;
      total.files += state.files;
    }
    if (state.status === 'open' && state.contactsRemoved?.destructionId === id) {
      total.folders += 1;
      total.answers += state.contactsRemoved.answers;
    }
  }
  return { ...total, hash: contentHash(ids.map((folder, i) => [folder, stored[i]?.lastHash])) };
};

/** Carries out what was approved; where it fails half-way, the next run goes on with what is left. */
export const carryOutDestructions = async (
  on: ErasureReach & { readonly due: DueRecords },
  at: Instant,
): Promise<number> => {
  let carriedOut = 0;
  for await (const found of on.due.before('DESTROY', `${dateIn(ZONE, at)}#~`)) {
    const id = DestructionId.parse(found);
    const list = await readDestruction(on, id);
    if (list.status !== 'approved') continue;
    const destroy = list.cause === 'contacts' ? removeContacts : eraseFolder;
    for (const folder of list.folders) await destroy(on, folder, id, at);
    const press = { actor: system, at, commandId: commandIdFor(`carryOut/${id}`) };
    await command(on, id, press, { type: 'carryOutDestruction', ...(await destroyedOf(on, list)) });
    carriedOut += 1;
  }
  return carriedOut;
};
