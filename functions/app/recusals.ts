// Commands to the register, and the question it answers before anybody is invited.
import * as z from 'zod';
import type { Actor } from '#domain/actor.ts';
import type { ApplicationStatus } from '#domain/application/state.ts';
import { decideRecusal, type RecusalCommand, type RecusalContext } from '#domain/recusal/decide.ts';
import type { RecusalState } from '#domain/recusal/state.ts';
import { ApplicationId, PersonId } from '#domain/values.ts';
import { applications, recusals } from './aggregates.ts';
import { type Present, present, readApplication } from './applications.ts';
import { execute, type Press, Refused } from './execute.ts';
import { recuseFromOpenSheets } from './own-evaluation.ts';
import type { Lists } from './ports.ts';
import { type RegisterReach, standingIn, standingsIn } from './recusal-register.ts';

type Reach = RegisterReach & { readonly lists: Lists };

const underReview: readonly ApplicationStatus[] = ['submitted', 'formal_review', 'correction', 'accepted', 'in_review'];

const viewOf = (person: PersonId, register: RecusalState) => ({
  person,
  ties: register.status === 'kept' ? register.ties.map((tie) => ({ ...tie })) : [],
  requests:
    register.status === 'kept'
      ? Object.entries(register.requests).map(([applicationId, request]) => ({
          applicationId: ApplicationId.parse(applicationId),
          ...request,
        }))
      : [],
});

const command = async (
  on: Reach,
  person: PersonId,
  press: Press,
  given: RecusalCommand,
  about: Pick<RecusalContext, 'application'> = {},
) => {
  const state = await execute(on.programme, recusals, person, press, (register) =>
    decideRecusal(register, given, press.actor, { person, ...about }),
  );
  await recuseFromOpenSheets(on, person, press.at);
  return viewOf(person, state);
};

export const commandTies = (
  on: Reach,
  person: PersonId,
  press: Press,
  given: Extract<RecusalCommand, { type: 'declareTie' | 'enterTie' | 'strikeTie' }>,
) => command(on, person, press, given);

export const readRegister = async (on: Reach, person: PersonId) => {
  const { state } = await on.programme.load('recusal', person, recusals.initial);
  return viewOf(person, state);
};

const contextFor = async (on: Reach, application: Present, { actor, at }: Press) => ({
  application: {
    organisation: application.organisation,
    underReview: underReview.includes(application.status),
    actorMay: (await standingIn(on, application, actor.id, at)).may,
  },
});

const applicationOf = async (on: Reach, id: ApplicationId): Promise<Present> =>
  present((await on.programme.load('application', id, applications.initial)).state);

/** The applicant names somebody as the list of evaluators does; two of one name are both meant. */
export const requestRecusal = async (
  on: Reach,
  applicationId: ApplicationId,
  press: Press,
  { name, reason }: { readonly name: string; readonly reason: string },
) => {
  const application = await readApplication(on, applicationId, press.actor);
  const named = (await on.people.all()).filter((person) => person.name === name.trim());
  if (named.length === 0) throw new Refused({ code: 'person_not_found' });
  const about = await contextFor(on, application, press);
  const given = { type: 'requestRecusal', applicationId, reason } as const;
  for (const { id } of named) await command(on, id, press, given, about);
  return { applicationId, status: 'open' as const };
};

export const decideRequest = async (
  on: Reach,
  person: PersonId,
  applicationId: ApplicationId,
  press: Press,
  decision: { readonly granted: boolean; readonly reason: string },
) => {
  const about = await contextFor(on, await applicationOf(on, applicationId), press);
  return command(on, person, press, { type: 'decideRecusal', applicationId, ...decision }, about);
};

const Open = z.object({
  person: PersonId,
  open: z.array(z.object({ applicationId: ApplicationId, reason: z.string() })),
});

/** What applicants asked and nobody has decided yet. */
export const openRequests = async (on: Reach) =>
  (await on.lists.all({ of: 'queue', key: 'RECUSALS' })).flatMap((entry) => {
    const { person, open } = Open.parse(entry);
    return open.map((request) => ({ person, ...request }));
  });

/** Who of the directory may evaluate this application, and why the others may not. */
export const whoMayEvaluate = async (on: Reach, id: ApplicationId, actor: Actor, at: Press['at']) => {
  const application = await readApplication(on, id, actor);
  const people = await on.people.all();
  const standings = await standingsIn(
    on,
    application,
    people.map((person) => person.id),
    at,
  );
  return standings.map(({ person, standing }) => ({
    person,
    name: people.find((known) => known.id === person)?.name ?? '',
    may: standing.may,
    reasons: standing.may ? [] : standing.reasons.map((reason) => ({ ...reason })),
  }));
};
