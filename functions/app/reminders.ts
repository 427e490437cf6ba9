// What the clock brings about: reminders, lapses, ends of time limits. Each is a command, so a second run changes nothing.

import * as z from 'zod';
import { system } from '#domain/actor.ts';
import type { ApplicationCommand } from '#domain/application/decide/index.ts';
import { isOpen } from '#domain/application/rules.ts';
import { clockOf } from '#domain/site/clock.ts';
import {
  ApplicationId,
  addDays,
  dateIn,
  type Instant,
  PersonId,
  PublicityId,
  RoundId,
  SiteId,
} from '#domain/values.ts';
import { sites } from './aggregates.ts';
import { type ApplicationReach, commandApplication } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { commandEvaluation } from './evaluations.ts';
import { Refused } from './execute.ts';
import { releaseAll } from './places.ts';
import type { DueRecords, Lists } from './ports.ts';
import { endPublicity, type PublicityReach } from './publicity.ts';
import { roundInForce } from './rounds.ts';
import { commandSite, type SiteReach } from './sites.ts';
import { ZONE } from './time-limits.ts';

/** After every id of that day in an index ordered by `day#id`. */
const throughDay = (day: string): string => `${day}#~`;

const pressOf = (cause: string, at: Instant) => ({ actor: system, at, commandId: commandIdFor(cause) });

/** 1 where the command changed something, 0 where it was refused: somebody was faster, or it was done before. */
const unlessRefused = async (command: () => Promise<unknown>): Promise<number> => {
  try {
    await command();
    return 1;
  } catch (error) {
    if (error instanceof Refused) return 0;
    throw error;
  }
};

const RoundSummary = z.looseObject({ id: RoundId, status: z.string() });
const DraftSummary = z.looseObject({ id: ApplicationId });

type DraftReach = ApplicationReach & { readonly lists: Lists };

/** Every round that was published, as it is in force. */
export const publishedRounds = async (on: DraftReach) => {
  const rounds = (await on.lists.all({ of: 'queue', key: 'ROUNDS' })).map((summary) => RoundSummary.parse(summary));
  const published = rounds.filter(({ status }) => status === 'published');
  return Promise.all(published.map(async ({ id }) => (await roundInForce(on.rounds, id)).document));
};

const draftsOf = async (on: DraftReach, roundId: RoundId): Promise<readonly ApplicationId[]> => {
  const drafts = await on.lists.all({ of: 'queue', key: `${roundId}#draft` });
  return drafts.map((summary) => DraftSummary.parse(summary).id);
};

const commandDrafts = async (
  on: DraftReach,
  at: Instant,
  type: Extract<ApplicationCommand['type'], 'remindOfDeadline' | 'lapseApplication'>,
  open: boolean,
): Promise<number> => {
  let changed = 0;
  for (const round of await publishedRounds(on)) {
    if (isOpen(round, at) !== open) continue;
    for (const id of await draftsOf(on, round.id)) {
      const press = pressOf(`${type}/${id}/${dateIn(ZONE, at)}`, at);
      changed += await unlessRefused(() =>
        commandApplication(on, id, press, async (application) => ({
          command: { type },
          also: type === 'lapseApplication' ? await releaseAll(on.lists, application) : [],
        })),
      );
    }
  }
  return changed;
};

/** Tells the owners of drafts that the deadline comes nearer. */
export const remindOfDeadline = (on: DraftReach, at: Instant) => commandDrafts(on, at, 'remindOfDeadline', true);

/** What was not handed in by the deadline lapses. */
export const lapseDrafts = (on: DraftReach, at: Instant) => commandDrafts(on, at, 'lapseApplication', false);

/** A correction that did not come in time ends the application. */
export const endCorrections = async (on: ApplicationReach & { readonly due: DueRecords }, at: Instant) => {
  let ended = 0;
  for await (const found of on.due.before('CORRECTION', throughDay(at))) {
    const id = ApplicationId.parse(found);
    const press = pressOf(`endCorrection/${id}`, at);
    ended += await unlessRefused(() =>
      commandApplication(on, id, press, () => ({ command: { type: 'endCorrection' } })),
    );
  }
  return ended;
};

/** Tells evaluators, once, that their sheet was wanted by yesterday. */
export const remindEvaluators = async (on: ApplicationReach & { readonly due: DueRecords }, at: Instant) => {
  let reminded = 0;
  const yesterday = addDays(dateIn(ZONE, at), -1);
  for await (const found of on.due.before('MARKS', throughDay(yesterday))) {
    const [application, phase = '', evaluator] = found.split('/');
    const key = { applicationId: ApplicationId.parse(application), phase, evaluator: PersonId.parse(evaluator) };
    const press = pressOf(`remindOfMarks/${found}`, at);
    reminded += await unlessRefused(() => commandEvaluation(on, key, press, { type: 'remindOfMarks' }));
  }
  return reminded;
};

/** Does at every site what its clock brings about today: says what is owed, and ends what has run out. */
export const keepSites = async (on: SiteReach & { readonly due: DueRecords }, at: Instant) => {
  let done = 0;
  const today = dateIn(ZONE, at);
  for await (const found of on.due.before('SITE', throughDay(today))) {
    const id = SiteId.parse(found);
    const { state } = await on.programme.load('site', id, sites.initial);
    for (const { command } of clockOf(state).filter((due) => due.on <= today)) {
      const about = 'dutyId' in command ? `/${command.dutyId}` : '';
      const press = pressOf(`${command.type}/${id}${about}/${today}`, at);
      done += await unlessRefused(() => commandSite(on, id, press, () => command));
    }
  }
  return done;
};

/** Tells the office that a public notice is over; who was on it is confirmed by a person. */
export const endPublicities = async (on: PublicityReach & { readonly due: DueRecords }, at: Instant) => {
  let ended = 0;
  for await (const found of on.due.before('PUBLICITY', throughDay(at))) {
    const id = PublicityId.parse(found);
    ended += await unlessRefused(() => endPublicity(on, id, pressOf(`endPublicity/${id}`, at)));
  }
  return ended;
};
