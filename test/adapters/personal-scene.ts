// 海澄 with its folder filled in and one draft in it, on the real engine: what personal data begin with.
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { dueIn } from '#adapters/dynamo/due.ts';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { logsIn } from '#adapters/dynamo/log.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { correctionsIn } from '#adapters/dynamo/personal.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { applications, folders } from '#app/aggregates.ts';
import { type Aggregate, type Press, unwritten } from '#app/execute.ts';
import type { SideRecord } from '#app/ports.ts';
import type { Actor } from '#domain/actor.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import { isWeekend, type WorkingCalendar } from '#domain/calendar.ts';
import type { Recorded } from '#domain/decider.ts';
import type { FolderEvent } from '#domain/folder/state.ts';
import { type ApplicationId, CommandId, type FolderId, type Instant } from '#domain/values.ts';
import * as days from '../support/days.ts';
import { begun } from '../support/life.ts';
import { applicationId, folderId, fullAnswers, papers } from '../support/papers.ts';
import { linXiaoman } from '../support/persons.ts';
import { round } from '../support/round.ts';
import { happened } from '../support/spec.ts';
import * as written from '../support/written-round.ts';
import { database, programmeName, programmeTable, publicTable } from './tables.ts';

/** Nothing of 2021 is asked but that weekends are off. */
const weekdays: WorkingCalendar = (date) => (isWeekend(date) ? 'off' : 'work');

export const on = {
  calendar: { from: async () => weekdays },
  corrections: correctionsIn(programmeTable),
  logs: logsIn(programmeTable),
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
const folderEvents = (id: FolderId): readonly FolderEvent[] => [
  { type: 'folderOpened', id, roundId, organisation },
  ...papers.flatMap(({ id: documentId, code, bytes, sha256 }): readonly FolderEvent[] => [
    {
      type: 'uploadRequested',
      document: {
        ...{ id: documentId, code, bytes, name: `${code}.pdf`, contentType: 'application/pdf' },
        ...(round.attachments.find((asked) => asked.code === code)?.scope === 'field' ? { fieldCode: 'ECOLOGY' } : {}),
      },
    },
    { type: 'documentAccepted', documentId, sha256 },
  ]),
];

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

/** The round alone, as it was published. */
export const publish = async (): Promise<void> => {
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
};

type Drafted = { readonly folderId: FolderId; readonly applicationId: ApplicationId };

/** A folder with everything in it, and a draft in the field of ecology. */
export const draft = async (of: Drafted = { folderId, applicationId }): Promise<void> => {
  const folder = {
    claim: { of: 'folder', organisation, roundId, folderId: of.folderId },
    holder: of.folderId,
  } as const;
  const log = folderEvents(of.folderId).map((event) => happened(event, linXiaoman, days.dayOfTheNotice));
  await commitInTurns(folders, of.folderId, log, [folder]);
  const field = { of: 'field', organisation, roundId, fieldCode: 'ECOLOGY' } as const;
  const begins = happened<ApplicationEvent>(
    { type: 'applicationStarted', ...begun, id: of.applicationId, folderId: of.folderId },
    linXiaoman,
    days.dayOfTheNotice,
  );
  await commitInTurns(applications, of.applicationId, [begins], [{ claim: field, holder: of.applicationId }]);
  const answers = fullAnswers();
  for (const { id, scope } of round.sections)
    await on.parts.save(of.folderId, {
      id: scope === 'field' ? `${id}.ECOLOGY` : id,
      version: 1,
      answers: answers[id] ?? {},
      savedAt: days.dayOfTheNotice,
      commandId: 'seed',
    });
};

export const begin = async (): Promise<void> => {
  await publish();
  await draft();
};

/** Everything in the table, to look for what should not be there. */
export const everything = async (): Promise<string> => {
  const found: unknown[] = [];
  for await (const { Items = [] } of paginateScan({ client: database }, { TableName: programmeName }))
    found.push(...Items);
  return JSON.stringify(found);
};

export const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'nothing refused',
    (error: unknown) => Object(Object(error).refusal).code,
  );
