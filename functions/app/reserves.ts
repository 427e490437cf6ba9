// Who moves up when a place falls free, by a press of its own or in the decision that frees it.
import * as z from 'zod';
import { ApplicationId, type Instant, type ObjectionId } from '#domain/values.ts';
import { applications } from './aggregates.ts';
import { type ApplicationReach, commandApplication, type Present } from './applications.ts';
import { type Press, Refused } from './execute.ts';
import { changeOf, decideWithApplication, type ObjectionReach } from './objections.ts';
import { passOn, placesOf } from './places.ts';
import type { Calendar, Lists, Stored } from './ports.ts';
import { type RegisterReach, standingIn } from './recusal-register.ts';
import { roundOf } from './rounds.ts';
import { workingDaysAfter } from './time-limits.ts';

type Reserve = Extract<Present, { status: 'reserve' }>;
type Waiting = { readonly before: Stored<unknown>; readonly application: Reserve };
type ReserveReach = ApplicationReach & { readonly lists: Lists; readonly calendar: Calendar };

const Listed = z.looseObject({ id: ApplicationId });

/** The reserves of one ballot that still wait, the first in order first. */
const waitingFrom = async (on: ReserveReach, decided: Present): Promise<readonly Waiting[]> => {
  if (!('ballotId' in decided)) return [];
  const { roundId, fieldCode, ballotId } = decided;
  const listed = await on.lists.all({ of: 'queue', key: `${roundId}#reserve`, prefix: `${fieldCode}#` });
  const found = await Promise.all(
    listed.map(async (summary): Promise<Waiting[]> => {
      const before = await on.programme.load('application', Listed.parse(summary).id, applications.initial);
      const { state } = before;
      return state.status === 'reserve' && state.ballotId === ballotId ? [{ before, application: state }] : [];
    }),
  );
  return found.flat().sort((a, b) => a.application.order - b.application.order);
};

const moveUp = async (on: ReserveReach, application: Reserve, placesTaken: number, at: Instant) => {
  const { decision } = await roundOf(on.rounds, application);
  const waiting = (await waitingFrom(on, application)).map((reserve) => reserve.application.order);
  const answerBy = await workingDaysAfter(on.calendar, at, decision.reserveAnswer.workingDays);
  return { type: 'moveUpReserve', placesTaken, waiting, answerBy } as const;
};

/** For a place that fell free without an objection, by a withdrawal. */
export const moveUpReserve = (on: ReserveReach, id: ApplicationId, press: Press) =>
  commandApplication(on, id, press, async (application) => {
    if (application.status !== 'reserve') throw new Refused({ code: 'wrong_status' });
    const { placesTaken, claim } = await placesOf(on.lists, application);
    return { command: await moveUp(on, application, placesTaken, press.at), also: [claim(id)] };
  });

type Upheld = { readonly answer: string; readonly facts: string; readonly basis: string };

/** Upheld: the application is disqualified and its place passes to the first reserve, in one transaction. */
export const upholdObjection = (
  on: ObjectionReach & ReserveReach & RegisterReach,
  id: ObjectionId,
  press: Press,
  { answer, facts, basis }: Upheld,
) =>
  decideWithApplication(on, id, press, { type: 'upholdObjection', answer }, async (about) => {
    const { application } = about;
    const standing = await standingIn(on, application, press.actor.id, press.at);
    if (!standing.may) throw new Refused({ code: 'conflict_of_interest' });
    const [first] = await waitingFrom(on, application);
    const places = await passOn(on.lists, application, first?.application);
    const out = { type: 'disqualifyApplication', objectionId: id, facts, basis } as const;
    const disqualified = await changeOf(on, about, out, press, places);
    if (first === undefined || places.length === 0) return [disqualified];
    const { placesTaken } = await placesOf(on.lists, application);
    const up = await moveUp(on, first.application, placesTaken - 1, press.at);
    return [disqualified, await changeOf(on, first, up, press)];
  });
