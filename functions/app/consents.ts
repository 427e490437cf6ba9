// Consents of an application: recorded as it is handed in, changed by themselves, and what they let everybody read.
import type { Actor } from '#domain/actor.ts';
import { type ConsentCommand, decideConsent } from '#domain/consent/decide.ts';
import { type ConsentState, isGiven } from '#domain/consent/state.ts';
import { readsPersonalData } from '#domain/round/personal.ts';
import { type Answers, allQuestions, flatten } from '#domain/round/questions.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { ApplicationId, Bilingual } from '#domain/values.ts';
import { applications, consents } from './aggregates.ts';
import { type ApplicationReach, lastSubmission, type Present, present, readApplication } from './applications.ts';
import { execute, type Press, Refused, step } from './execute.ts';
import type { Change, Lists, Programme } from './ports.ts';
import { roundOf } from './rounds.ts';

const contextOf = ({ id, organisation }: Present, { privacy }: RoundDocument) => ({
  application: { id, organisation },
  privacy,
});

/** Stands or falls with handing in; nothing where the programme asks for no consent. */
export const consentsHandedIn = async (
  { programme }: { readonly programme: Programme },
  application: Present,
  round: RoundDocument,
  answers: Answers,
  press: Press,
): Promise<readonly Change[]> => {
  const before = await programme.load('consent', application.id, consents.initial);
  const command = { type: 'recordConsents', answers } as const;
  const decision = decideConsent(before.state, command, press.actor, contextOf(application, round));
  const { change } = step(consents, application.id, before, decision, press);
  return change.events.length === 0 ? [] : [change];
};

const viewOf = (state: ConsentState, { privacy }: RoundDocument) => ({
  notice: { version: privacy.version, ...privacy.notice },
  consents: privacy.consents.map(({ question, separate }) => ({
    consent: question,
    separate,
    given: isGiven(state, question),
    records:
      state.status === 'kept'
        ? state.records
            .filter(({ consent }) => consent === question)
            .map(({ given, notice, at, by }) => ({ given, notice, at, by }))
        : [],
  })),
});

export const readConsents = async (on: ApplicationReach, id: ApplicationId, actor: Actor) => {
  const application = await readApplication(on, id, actor);
  if (!readsPersonalData(actor, application.organisation)) throw new Refused({ code: 'application_not_found' });
  const { state } = await on.programme.load('consent', id, consents.initial);
  return viewOf(state, await roundOf(on.rounds, application));
};

export const changeConsent = async (
  on: ApplicationReach,
  id: ApplicationId,
  press: Press,
  { consent, given }: { readonly consent: string; readonly given: boolean },
) => {
  const application = await readApplication(on, id, press.actor);
  const round = await roundOf(on.rounds, application);
  const command: ConsentCommand = { type: given ? 'giveConsent' : 'withdrawConsent', consent };
  const state = await execute(on.programme, consents, id, press, (before) =>
    decideConsent(before, command, press.actor, contextOf(application, round)),
  );
  return viewOf(state, round);
};

type Published = { readonly label: Bilingual; readonly value: string };

/** What everybody may read of the people of an organisation, with what it was asked as; nothing without their consent. */
export const publishedPeople = async (
  on: ApplicationReach & { readonly lists: Lists },
  id: ApplicationId,
): Promise<{ readonly people: readonly Published[]; readonly version: number }> => {
  const { state, version } = await on.programme.load('consent', id, consents.initial);
  if (state.status === 'absent') return { people: [], version };
  const application = present((await on.programme.load('application', id, applications.initial)).state);
  const round = await roundOf(on.rounds, application);
  const named = round.privacy.consents.filter(({ question }) => isGiven(state, question));
  const published = named.flatMap(({ publishes }) => publishes);
  if (published.length === 0) return { people: [], version };
  const answers = flatten((await lastSubmission(on, application)).answers);
  const people = allQuestions(round).flatMap(({ id, label }): readonly Published[] => {
    const value = published.includes(id) ? answers[id] : undefined;
    return typeof value === 'string' && value !== '' ? [{ label, value }] : [];
  });
  return { people, version };
};
