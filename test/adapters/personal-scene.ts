// 海澄 with its folder filled in and one draft in it, on the real engine: what personal data begin with.
import { dueIn } from '#adapters/dynamo/due.ts';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { applications, folders } from '#app/aggregates.ts';
import { type Aggregate, type Press, unwritten } from '#app/execute.ts';
import type { SideRecord } from '#app/ports.ts';
import type { Actor } from '#domain/actor.ts';
import type { Recorded } from '#domain/decider.ts';
import type { FolderEvent } from '#domain/folder/state.ts';
import { CommandId, type Instant } from '#domain/values.ts';
import * as days from '../support/days.ts';
import { begun, started } from '../support/life.ts';
import { applicationId, folderId, fullAnswers, papers } from '../support/papers.ts';
import { linXiaoman } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { happened } from '../support/spec.ts';
import * as written from '../support/written-round.ts';
import { programmeTable, publicTable } from './tables.ts';

export const on = {
  programme: programmeIn(programmeTable),
  rounds: roundsIn(programmeTable),
  lists: listsIn(programmeTable),
  parts: partsIn(programmeTable),
  due: dueIn(programmeTable),
  publicRecords: publicIn(publicTable),
};

let pressed = 0;
export const press = (actor: Actor, at: Instant): Press => {
  pressed += 1;
  return { actor, at, commandId: CommandId.parse(String(pressed).padStart(26, '0')) };
};

const { organisation, roundId } = begun;
const folderEvents: readonly FolderEvent[] = [
  { type: 'folderOpened', id: folderId, roundId, organisation },
  ...papers.flatMap(({ id, code, bytes, sha256 }): readonly FolderEvent[] => [
    {
      type: 'uploadRequested',
      document: {
        ...{ id, code, bytes, name: `${code}.pdf`, contentType: 'application/pdf' },
        ...(round.attachments.find((asked) => asked.code === code)?.scope === 'field' ? { fieldCode: 'ECOLOGY' } : {}),
      },
    },
    { type: 'documentAccepted', documentId: id, sha256 },
  ]),
];
const folderLog = folderEvents.map((event) => happened(event, linXiaoman, days.dayOfTheNotice));

/** Events as they fell, in transactions the engine takes. */
const commitInTurns = async <State, Event extends { readonly type: string }>(
  of: Aggregate<State, Event>,
  id: string,
  events: readonly Recorded<Event>[],
  also: readonly SideRecord[],
) => {
  for (let i = 0; i < events.length; i += 20) {
    const before = await on.programme.load(of.name, id, of.initial);
    const turn = events.slice(i, i + 20);
    const after = turn.reduce(of.evolve, before.state);
    await on.programme.commit([{ aggregate: of.name, id, before, after, events: turn, also: i === 0 ? also : [] }]);
  }
};

export const begin = async (): Promise<void> => {
  const { drafted, published, firstHash } = written;
  await on.programme.commit([
    {
      aggregate: 'round',
      id: round.id,
      before: unwritten(written.roundDecider.initial),
      after: [drafted, published].reduce(written.roundDecider.evolve, written.roundDecider.initial),
      events: [drafted, published],
      also: [{ roundVersion: { roundId, version: 1 }, document: round, contentHash: firstHash ?? '' }],
    },
  ]);
  const folder = { claim: { of: 'folder', organisation, roundId, folderId }, holder: folderId } as const;
  await commitInTurns(folders, folderId, folderLog, [folder]);
  const field = { of: 'field', organisation, roundId, fieldCode: 'ECOLOGY' } as const;
  await commitInTurns(applications, applicationId, [started], [{ claim: field, holder: applicationId }]);
  const answers = fullAnswers();
  for (const { id, scope } of round.sections)
    await on.parts.save(folderId, {
      id: scope === 'field' ? `${id}.ECOLOGY` : id,
      version: 1,
      answers: answers[id] ?? {},
      savedAt: days.dayOfTheNotice,
      commandId: 'seed',
    });
};
