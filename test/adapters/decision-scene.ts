// The round and the three recommended applications of the field of ecology, on a database engine of the file's own.
import { calendarIn } from '#adapters/dynamo/calendar.ts';
import { dueIn } from '#adapters/dynamo/due.ts';
import { filingsIn } from '#adapters/dynamo/filings.ts';
import { listsIn } from '#adapters/dynamo/lists.ts';
import { partsIn } from '#adapters/dynamo/parts.ts';
import { peopleIn } from '#adapters/dynamo/people.ts';
import { programmeIn } from '#adapters/dynamo/programme.ts';
import { publicIn } from '#adapters/dynamo/public.ts';
import { publicCalendarIn } from '#adapters/dynamo/public-calendar.ts';
import { roundsIn } from '#adapters/dynamo/rounds.ts';
import { applications } from '#app/aggregates.ts';
import { type Press, unwritten } from '#app/execute.ts';
import type { Actor } from '#domain/actor.ts';
import type { ApplicationEvent } from '#domain/application/state.ts';
import type { Recorded } from '#domain/decider.ts';
import { type ApplicationId, CommandId, type Instant } from '#domain/values.ts';
import { haicheng } from '../support/answers.ts';
import { second, third } from '../support/ballot.ts';
import * as life from '../support/life.ts';
import { applicationId, fullAnswers } from '../support/papers.ts';
import { heYining } from '../support/persons.ts';
import { round } from '../support/round.ts';
import * as written from '../support/written-round.ts';
import { programmeTable, publicTable } from './visits-tables.ts';

export const on = {
  programme: programmeIn(programmeTable),
  rounds: roundsIn(programmeTable),
  lists: listsIn(programmeTable),
  parts: partsIn(programmeTable),
  people: peopleIn(programmeTable),
  calendar: calendarIn(programmeTable),
  due: dueIn(programmeTable),
  filings: filingsIn(programmeTable),
  publicRecords: publicIn(publicTable),
  publicCalendar: publicCalendarIn(publicTable),
};

let pressed = 0;
export const press = (actor: Actor, at: Instant): Press => {
  pressed += 1;
  return { actor, at, commandId: CommandId.parse(String(pressed).padStart(26, '0')) };
};
export const stateOf = async (id: ApplicationId) =>
  (await on.programme.load('application', id, applications.initial)).state;
export const statuses = async () =>
  Promise.all([applicationId, second, third].map(async (id) => (await stateOf(id)).status));
export const places = () => on.lists.placesTaken(round.id, 'ECOLOGY');

type Written = {
  readonly id: ApplicationId;
  readonly number: string;
  readonly organisation: string;
  readonly final: number;
};
const seed = async ({ id, number, organisation, final }: Written): Promise<void> => {
  const log = life.lifeTo.recommended.map((event): Recorded<ApplicationEvent> => {
    if (event.type === 'applicationStarted') return { ...event, id, number, organisation };
    return event.type === 'reviewCompleted' ? { ...event, score: { ...life.score, final } } : event;
  });
  const after = log.reduce(applications.evolve, applications.initial);
  const submission = { applicationId: id, number: 1 };
  const also = [{ submission, answers: fullAnswers(), files: [] }];
  const before = unwritten(applications.initial);
  await on.programme.commit([{ aggregate: 'application', id, before, after, events: log, also }]);
};

/** The round in force, and three recommended applications of the field of ecology. */
export const seedAll = async (): Promise<void> => {
  const { drafted, published, firstHash } = written;
  const after = [drafted, published].reduce(written.roundDecider.evolve, written.roundDecider.initial);
  const roundVersion = { roundId: round.id, version: 1 };
  const also = [{ roundVersion, document: round, contentHash: firstHash ?? '' }];
  const before = unwritten(written.roundDecider.initial);
  await on.programme.commit([{ aggregate: 'round', id: round.id, before, after, events: [drafted, published], also }]);
  await seed({ id: applicationId, number: 'SFD-2020-EC-0007', organisation: haicheng.uscc, final: 8525 });
  await seed({ id: second, number: 'SFD-2020-EC-0003', organisation: heYining.organisation ?? '', final: 8110 });
  await seed({ id: third, number: 'SFD-2020-EC-0011', organisation: '52440304XXXX00334D', final: 7400 });
};
