// Two of one organisation press the same button in the same moment: one comes first, the other hears so.
import { beforeAll, expect, test } from '@jest/globals';
import { listsIn, numbersIn } from '#adapters/dynamo/lists.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { openFolder } from '#app/folders.ts';
import { commandRound, hashOfDraft } from '#app/round-commands.ts';
import { startApplication } from '#app/start-application.ts';
import type { Actor } from '#domain/actor.ts';
import { ApplicationId, CommandId } from '#domain/values.ts';
import { dayOfTheNotice, newYearsEve } from '../support/days.ts';
import { heYining, linXiaoman, qiuHui, songYan } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { programmeTable } from './tables.ts';

const on = {
  programme: programmeIn(programmeTable),
  lists: listsIn(programmeTable),
  numbers: numbersIn(programmeTable),
  parts: partsIn(programmeTable),
  rounds: roundsIn(programmeTable),
};

const idOf = (name: string): string => name.padEnd(26, '0');
const press = (actor: Actor, name: string, at = newYearsEve) => ({ actor, at, commandId: CommandId.parse(idOf(name)) });

/** Nobody goes on before as many have come. */
const meeting = (persons: number): (() => Promise<void>) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === persons) resolve();
    return promise;
  };
};

beforeAll(async () => {
  await commandRound(on.programme, round.id, press(songYan, 'WR1TE', dayOfTheNotice), () => ({
    type: 'writeRound',
    document: round,
  }));
  await commandRound(on.programme, round.id, press(qiuHui, 'PBSH', dayOfTheNotice), (draft) => ({
    type: 'publishRound',
    contentHash: hashOfDraft(draft),
  }));
});

test('a folder opened twice at once is one folder', async () => {
  const meet = meeting(2);
  const programme: typeof on.programme = {
    ...on.programme,
    commit: async (changes) => {
      await meet();
      await on.programme.commit(changes);
    },
  };
  const opened = await Promise.all(
    ['PEN1', 'PEN2'].map((name) => openFolder({ ...on, programme }, round.id, press(linXiaoman, name))),
  );
  const ids = opened.map(({ id }) => id);
  expect(new Set(ids).size).toBe(1);
  expect(ids).toContain(await on.lists.folderOf(linXiaoman.organisation ?? '', round.id));
});

test('of two applications begun in a field at once one is begun, and the other is told that it exists', async () => {
  const { id: folderId } = await openFolder(on, round.id, press(heYining, 'PEN'));
  const meet = meeting(2);
  const numbers: typeof on.numbers = {
    next: async (...field) => {
      await meet();
      return on.numbers.next(...field);
    },
  };
  const begun = await Promise.allSettled(
    ['APP1', 'APP2'].map((name) =>
      startApplication({ ...on, numbers }, ApplicationId.parse(idOf(name)), press(heYining, name), {
        folderId,
        fieldCode: 'ECOLOGY',
      }),
    ),
  );
  expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [told] = begun.flatMap((one) => (one.status === 'rejected' ? [Object(one.reason)] : []));
  expect(told.refusal).toEqual({ code: 'already_exists' });
});
