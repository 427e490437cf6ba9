// A confirmed application with its round and its people on the real engine: what an award begins with.
import { calendarIn } from '#adapters/dynamo/calendar.ts';
import { dueIn } from '#adapters/dynamo/due.ts';
import { listsIn, numbersIn } from '#adapters/dynamo/lists.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { peopleIn } from '#adapters/dynamo/people.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { applications, sites } from '#app/aggregates.ts';
import { type Press, unwritten } from '#app/execute.ts';
import { projectPublic } from '#app/public.ts';
import { commandSite } from '#app/sites.ts';
import type { Actor } from '#domain/actor.ts';
import type { SiteCommand } from '#domain/site/decide/index.ts';
import type { PresentSite } from '#domain/site/state.ts';
import { CommandId } from '#domain/values.ts';
import * as days from '../support/days.ts';
import * as life from '../support/life.ts';
import { applicationId, folderId, fullAnswers, siteId } from '../support/papers.ts';
import { evaluators } from '../support/persons.ts';
import { round } from '../support/round.ts';
import * as written from '../support/written-round.ts';
import { programmeTable, publicTable } from './tables.ts';

export const on = {
  programme: programmeIn(programmeTable),
  rounds: roundsIn(programmeTable),
  lists: listsIn(programmeTable),
  numbers: numbersIn(programmeTable),
  parts: partsIn(programmeTable),
  people: peopleIn(programmeTable),
  calendar: calendarIn(programmeTable),
  due: dueIn(programmeTable),
  publicRecords: publicIn(publicTable),
};

let pressed = 0;
export const press = (actor: Actor, day: string): Press => {
  pressed += 1;
  return { actor, at: days.morningOf(day), commandId: CommandId.parse(String(pressed).padStart(26, '0')) };
};

export const command = (actor: Actor, day: string, what: SiteCommand): Promise<PresentSite> =>
  commandSite(on, siteId, press(actor, day), () => what);

export const siteNow = async () => (await on.programme.load('site', siteId, sites.initial)).state;

/** What the public reads after the projection has seen the site. */
export const published = async (kind: 'site' | 'plaque', id: string) => {
  const { state, version } = await on.programme.load('site', siteId, sites.initial);
  if (state.status === 'absent') throw new Error('there is no site');
  const event = { type: 'siteCompleted', at: days.newYearsEve, by: evaluators[0] ?? '', commandId: '' } as never;
  await projectPublic(on, { aggregate: 'site', id: siteId, version, event });
  return Object(await on.publicRecords.get(kind, id));
};

export const confirmed = async (): Promise<void> => {
  const { drafted, published: announced, firstHash } = written;
  const log = [...life.lifeTo.confirmed, life.agreementSigned];
  await on.programme.commit([
    {
      aggregate: 'round',
      id: round.id,
      before: unwritten(written.roundDecider.initial),
      after: [drafted, announced].reduce(written.roundDecider.evolve, written.roundDecider.initial),
      events: [drafted, announced],
      also: [{ roundVersion: { roundId: round.id, version: 1 }, document: round, contentHash: firstHash ?? '' }],
    },
    {
      aggregate: 'application',
      id: applicationId,
      before: unwritten(applications.initial),
      after: log.reduce(applications.evolve, applications.initial),
      events: log,
      also: [{ submission: { applicationId, number: 1 }, answers: fullAnswers(), files: [] }],
    },
  ]);
  for (const part of ['organisation', 'people'])
    await on.parts.save(folderId, {
      id: part,
      version: 1,
      answers: fullAnswers()[part] ?? {},
      savedAt: days.newYearsEve,
      commandId: 'seed',
    });
  for (const id of evaluators) await on.people.save({ id, name: id, email: `${id}@example.org` });
};
