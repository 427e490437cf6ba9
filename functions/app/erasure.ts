// What is destroyed of a folder, once a list with it was approved: all of a draft, or numbers and addresses in a closed file.
import { system } from '#domain/actor.ts';
import type { DestructionId } from '#domain/destruction/state.ts';
import { decideFolder, type FolderCommand } from '#domain/folder/decide.ts';
import { allQuestions, type SectionAnswers } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { FolderId, Instant } from '#domain/values.ts';
import { folders } from './aggregates.ts';
import { type ApplicationReach, commandApplication } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { type Press, step } from './execute.ts';
import { applicationsOf, participationOf } from './participation.ts';
import type { FileErasure } from './personal-ports.ts';
import { releaseAll } from './places.ts';
import type { Lists, Parts, SideRecord } from './ports.ts';
import { roundInForce } from './rounds.ts';

export type ErasureReach = ApplicationReach & {
  readonly lists: Lists;
  readonly parts: Parts;
  readonly fileErasure: FileErasure;
};

const pressFor = (cause: string, at: Instant): Press => ({ actor: system, at, commandId: commandIdFor(cause) });

const openFolder = async (on: ErasureReach, id: FolderId) => {
  const stored = await on.programme.load('folder', id, folders.initial);
  return stored.state.status === 'open' ? { stored, folder: stored.state } : undefined;
};
type Found = NonNullable<Awaited<ReturnType<typeof openFolder>>>;

const commit = async (
  on: ErasureReach,
  { stored, folder }: Found,
  command: FolderCommand,
  round: RoundDocument,
  press: Press,
  also: readonly SideRecord[],
) => {
  const context = { at: press.at, round, openStages: [] };
  const { change } = step(folders, folder.id, stored, decideFolder(folder, command, press.actor, context), press);
  await on.programme.commit([{ ...change, also }]);
};

/** Drafts in the folder end with it, and their fields are free again. */
const discardDrafts = async (on: ErasureReach, { folder }: Found, destructionId: DestructionId, at: Instant) => {
  for (const { id, status } of await applicationsOf(on, folder)) {
    if (status !== 'draft') continue;
    await commandApplication(on, id, pressFor(`discard/${destructionId}/${id}`, at), async (application) => ({
      command: { type: 'discardApplication' },
      also: await releaseAll(on.lists, application),
    }));
  }
};

/** All of a folder of which nothing was ever handed in; one that was handed in since its list was made is left alone. */
export const eraseFolder = async (on: ErasureReach, id: FolderId, destructionId: DestructionId, at: Instant) => {
  const found = await openFolder(on, id);
  if (found === undefined) return;
  const { organisation, roundId, documents } = found.folder;
  const { document: round } = await roundInForce(on.rounds, roundId);
  if ((await participationOf(on, found.folder, round)).handedIn) return;
  await discardDrafts(on, found, destructionId, at);
  // Files first: where that fails, the folder still says that they are to go.
  await on.fileErasure.erase(id);
  const parts = await on.parts.all(id);
  const files = Object.keys(documents).length;
  const command = { type: 'eraseFolder', destructionId, parts: parts.length, files } as const;
  await commit(on, found, command, round, pressFor(`eraseFolder/${destructionId}/${id}`, at), [
    ...parts.map(({ id: partId }): SideRecord => ({ forgetPart: { folderId: id, partId } })),
    { release: { of: 'folder', organisation, roundId, folderId: id } },
  ]);
};

const TOKEN = 'removed-';

/** The token follows from the list and the place, and from nothing of the person. */
const withTokens = (round: RoundDocument, answers: SectionAnswers, place: string) => {
  const reached = allQuestions(round).filter(
    (question) =>
      question.personal === true &&
      question.kind === 'text' &&
      (question.format === 'mobile' || question.format === 'email'),
  );
  const replaced = reached.flatMap(({ id }) => {
    const answer = answers[id];
    const stands = typeof answer === 'string' && answer !== '' && !answer.startsWith(TOKEN);
    return stands ? [[id, `${TOKEN}${commandIdFor(`${place}/${id}`).slice(0, 10)}`] as const] : [];
  });
  return { answers: { ...answers, ...Object.fromEntries(replaced) }, count: replaced.length };
};

/** What was handed in stays in the archive as it was, and is no longer read by those who worked with it. */
export const removeContacts = async (on: ErasureReach, id: FolderId, destructionId: DestructionId, at: Instant) => {
  const found = await openFolder(on, id);
  if (found === undefined || found.folder.contactsRemoved !== undefined) return;
  const { document: round } = await roundInForce(on.rounds, found.folder.roundId);
  if ((await participationOf(on, found.folder, round)).takesPart) return;
  const press = pressFor(`removeContacts/${destructionId}/${id}`, at);
  let answers = 0;
  for (const part of await on.parts.all(id)) {
    const replaced = withTokens(round, part.answers, `${destructionId}/${id}/${part.id}`);
    if (replaced.count === 0) continue;
    answers += replaced.count;
    const { id: partId, version } = part;
    await on.parts.save(id, {
      ...{ id: partId, version: version + 1, answers: replaced.answers },
      ...{ savedAt: at, commandId: press.commandId },
    });
  }
  await commit(on, found, { type: 'removeContacts', destructionId, answers }, round, press, []);
};
