// Commands on the real engine: a press of a button counts once, however often it arrives, and nobody's is lost.
import { expect, test } from '@jest/globals';
import { folders } from '#app/aggregates.ts';
import { execute, type Press } from '#app/execute.ts';
import { accept, type Decision, refuse } from '#domain/decider.ts';
import type { FolderEvent, FolderState } from '#domain/folder/state.ts';
import type { FolderId } from '#domain/values.ts';
import { heYining, linXiaoman } from '../support/persons.ts';
import { append, load, newFolder, opened, press, programme, requested, requests } from './appending.ts';

/** Opens a folder that is not open, and asks for one document where it is. */
const decideBy =
  (id: FolderId, event: FolderEvent) =>
  (state: FolderState): Decision<FolderEvent> => {
    if (event.type === 'folderOpened' && state.status !== 'absent') return refuse('already_exists');
    return accept(event.type === 'folderOpened' ? opened(id) : event);
  };
const command = (id: FolderId, event: FolderEvent, by: Press) =>
  execute(programme, folders, id, by, decideBy(id, event));

test('a press that comes again soon is answered with the record as it is, and changes nothing', async () => {
  const id = newFolder();
  await command(id, opened(id), press(1));
  for (const number of [2, 3, 4, 5, 6, 7]) await command(id, requested(1), press(number));
  const before = await load(id);
  for (const number of [4, 5, 6, 7]) expect(await command(id, requested(1), press(number))).toEqual(before.state);
  expect(await load(id)).toEqual(before);
});

test('a press that comes ten times at once counts once', async () => {
  const id = newFolder();
  await Promise.all(Array.from({ length: 10 }, () => command(id, opened(id), press(1))));
  expect((await load(id)).version).toBe(1);
});

test('a dozen presses at once all count', async () => {
  const id = newFolder();
  await command(id, opened(id), press(1));
  await Promise.all(Array.from({ length: 12 }, (_, i) => command(id, requested(i), press(10 + i))));
  const { state, version } = await load(id);
  expect(version).toBe(13);
  expect(Object.keys(state.status === 'open' ? state.documents : {})).toHaveLength(12);
});

test('somebody else’s press under the same id is another one', async () => {
  const id = newFolder();
  await command(id, opened(id), press(1, linXiaoman));
  await command(id, requested(1), press(1, heYining));
  expect((await load(id)).version).toBe(2);
});

test.each([
  ['some', 5],
  ['hundreds of', 250],
])('a repeat is known from the log after %s other commands', async (_, others) => {
  const id = newFolder();
  await command(id, opened(id), press(1));
  for (let done = 0; done < others; done += 50)
    await append(id, requests(Math.min(50, others - done)), press(100 + done));
  for (let more = 0; more < 4; more += 1) await append(id, requests(1), press(900 + more));
  expect(await command(id, opened(id), press(1))).toMatchObject({ status: 'open', id });
  await expect(command(id, opened(id), press(2))).rejects.toMatchObject({ refusal: { code: 'already_exists' } });
});

test('a repeat is known from a log of long entries too, which comes in several pages', async () => {
  const id = newFolder();
  await command(id, opened(id), press(1));
  const long = '长'.repeat(100_000);
  for (let more = 0; more < 5; more += 1) await append(id, [requested(1, long)], press(10 + more));
  expect(await command(id, opened(id), press(1))).toMatchObject({ status: 'open', id });
});
