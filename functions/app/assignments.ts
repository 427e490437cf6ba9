// A proposal for the panels of a phase and field: nothing is written, the operator confirms each panel by assigning it.
import * as z from 'zod';
import { type Applying, type Evaluator, propose } from '#domain/assignment/propose.ts';
import type { RecusalReason } from '#domain/recusal/may-take-part.ts';
import { ApplicationId, type Instant, type PersonId, type RoundId } from '#domain/values.ts';
import { applications } from './aggregates.ts';
import { type Present, present } from './applications.ts';
import { Refused } from './execute.ts';
import { lotsOf } from './lots.ts';
import type { Lists } from './ports.ts';
import { type RegisterReach, standingsIn } from './recusal-register.ts';
import { roundInForce } from './rounds.ts';

type Reach = RegisterReach & { readonly lists: Lists };
type Wanted = {
  readonly roundId: RoundId;
  readonly fieldCode: string;
  readonly phase: string;
  /** Published with the proposal, so that anybody can compute it again. */
  readonly seed: string;
};

const Summary = z.looseObject({ id: ApplicationId });

/** Applications of the field whose phase is not closed. */
const openIn = async (on: Reach, { roundId, fieldCode, phase }: Wanted): Promise<readonly Present[]> => {
  const listings = ['accepted', 'in_review'].map((status) =>
    on.lists.all({ of: 'queue', key: `${roundId}#${status}`, prefix: `${fieldCode}#` }),
  );
  const ids = (await Promise.all(listings)).flat().map((summary) => Summary.parse(summary).id);
  const loaded = await Promise.all(ids.map((id) => on.programme.load('application', id, applications.initial)));
  return loaded
    .map(({ state }) => present(state))
    .filter((application) => !('phases' in application) || application.phases[phase]?.score === undefined);
};

const seatedIn = async (on: Reach, id: ApplicationId, phase: string): Promise<Applying> => {
  const sheets = await on.programme.evaluationsOf(id);
  const seated = sheets.flatMap(({ stored: { state } }) =>
    state.status !== 'absent' && state.status !== 'recused' && state.phase === phase ? [state.evaluator] : [],
  );
  return { id, seated };
};

export const proposeAssignment = async (on: Reach, wanted: Wanted, at: Instant) => {
  const { document: round } = await roundInForce(on.rounds, wanted.roundId);
  const phase = round.rubric.phases.find(({ id }) => id === wanted.phase);
  if (phase === undefined)
    throw new Refused({ code: 'invalid_request', faults: [{ path: ['phase'], code: 'unknown_option' }] });
  const people = (await on.people.all()).map(({ id }) => id);
  const open = await openIn(on, wanted);
  const tied = new Map<PersonId, Record<ApplicationId, readonly RecusalReason[]>>(people.map((id) => [id, {}]));
  for (const application of open)
    for (const { person, standing } of await standingsIn(on, application, people, at))
      if (!standing.may) tied.set(person, { ...tied.get(person), [application.id]: standing.reasons });
  const list = {
    panel: phase.panel,
    applications: await Promise.all(open.map(({ id }) => seatedIn(on, id, phase.id))),
    evaluators: people.map((id): Evaluator => ({ id, tied: tied.get(id) ?? {} })),
  };
  return { seed: wanted.seed, panel: phase.panel, ...propose(list, lotsOf(wanted.seed)) };
};
