// How far an organisation has come with what is in its folder: whether anything was handed in, and when all of it ended.
import * as z from 'zod';
import { type ApplicationState, finalStatuses } from '#domain/application/state.ts';
import type { RoundDocument } from '#domain/round/schema.ts';
import type { PresentSite, SiteStatus } from '#domain/site/state.ts';
import { ApplicationId, type CalendarDate, dateIn, type RoundId } from '#domain/values.ts';
import { applications, sites } from './aggregates.ts';
import { type Present, present } from './applications.ts';
import type { Lists, Programme } from './ports.ts';

type Reach = { readonly programme: Programme; readonly lists: Lists };
type Of = { readonly organisation: string; readonly roundId: RoundId };

const Summary = z.looseObject({ id: ApplicationId });

/** Every application of an organisation in a round, whatever became of it. */
export const applicationsOf = async (on: Reach, { organisation, roundId }: Of): Promise<readonly Present[]> => {
  const listed = await on.lists.all({ of: 'applicant', key: organisation, prefix: `APP#${roundId}#` });
  const ids = listed.map((summary) => Summary.parse(summary).id);
  const loaded = await Promise.all(ids.map((id) => on.programme.load('application', id, applications.initial)));
  return loaded.map(({ state }) => present(state));
};

const ended: readonly SiteStatus[] = ['delisted', 'completed', 'exited', 'cancelled'];

const siteOf = async (on: Reach, application: ApplicationState): Promise<PresentSite | undefined> => {
  if (!('siteId' in application)) return undefined;
  const { state } = await on.programme.load('site', application.siteId, sites.initial);
  return state.status === 'absent' ? undefined : state;
};

export type Participation = {
  readonly handedIn: boolean;
  readonly takesPart: boolean;
  /** The day on which the last of it was over; absent while something goes on. */
  readonly endedOn?: CalendarDate;
};

/** Whoever was not selected is through with the round when its plaques are given. */
export const participationOf = async (on: Reach, of: Of, round: RoundDocument): Promise<Participation> => {
  const all = await applicationsOf(on, of);
  const handedIn = all.filter((application) => 'submissions' in application);
  const found = (await Promise.all(all.map((application) => siteOf(on, application)))).filter((s) => s !== undefined);
  const takesPart =
    handedIn.some(({ status }) => !finalStatuses.includes(status)) ||
    found.some(({ status }) => !ended.includes(status));
  if (handedIn.length === 0 || takesPart) return { handedIn: handedIn.length > 0, takesPart };
  const days = found.flatMap(({ history }) => history.slice(-1).map(({ at }) => dateIn(round.timeZone, at)));
  const endedOn = days.reduce((last, day) => (day > last ? day : last), round.plaqueOn ?? round.closesOn);
  return { handedIn: true, takesPart, endedOn };
};
