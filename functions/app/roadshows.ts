// Roadshows: planned with their applications, drawn by a published seed, and spoken slot by slot.
import * as z from 'zod';
import { type Actor, hasRole } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import { decideRoadshow, type RoadshowCommand, type RoadshowContext, roadshowRules } from '#domain/roadshow/decide.ts';
import type { RoadshowState, Session } from '#domain/roadshow/state.ts';
import { type ApplicationId, Instant, RoadshowId, type RoundId } from '#domain/values.ts';
import { applications, roadshows } from './aggregates.ts';
import { type ApplicationReach, present, readApplication } from './applications.ts';
import { execute, type Press, Refused } from './execute.ts';
import { lotsOf } from './lots.ts';
import { type OwnReach, recuseFromOpenSheets } from './own-evaluation.ts';
import type { Lists, SideRecord, StoredEvaluation } from './ports.ts';
import { standingsIn } from './recusal-register.ts';
import { roundInForce, roundOf } from './rounds.ts';

type Present = Exclude<RoadshowState, { status: 'absent' }>;

const presentRoadshow = (roadshow: RoadshowState): Present => {
  if (roadshow.status === 'absent') throw new Refused({ code: 'roadshow_not_found' });
  return roadshow;
};

const contextOf = async (on: ApplicationReach, roadshow: Session, at: Instant): Promise<RoadshowContext> => ({
  at,
  round: await roundOf(on.rounds, roadshow),
  lotsOf,
});

export const readRoadshow = async (on: ApplicationReach, id: RoadshowId): Promise<Present> => {
  const { state } = await on.programme.load('roadshow', id, roadshows.initial);
  return presentRoadshow(state);
};

/** Sheets of one phase by those who sit. */
const sheetsIn = (sheets: readonly StoredEvaluation[], phase: string | undefined) =>
  sheets.flatMap(({ stored: { state } }) =>
    state.status !== 'absent' && state.status !== 'recused' && state.phase === phase ? [state] : [],
  );

const panelOf = async (on: ApplicationReach, roadshow: Present, id: ApplicationId) => {
  const round = await roundOf(on.rounds, roadshow);
  return sheetsIn(await on.programme.evaluationsOf(id), round.roadshow?.phase);
};

export const commandRoadshow = async (
  on: ApplicationReach,
  id: RoadshowId,
  press: Press,
  compose: (roadshow: Present) => Promise<RoadshowCommand> | RoadshowCommand,
): Promise<Present> =>
  presentRoadshow(
    await execute(on.programme, roadshows, id, press, async (before) => {
      const roadshow = presentRoadshow(before);
      return decideRoadshow(roadshow, await compose(roadshow), press.actor, await contextOf(on, roadshow, press.at));
    }),
  );

type Plan = Pick<Session, 'startsAt' | 'place' | 'applications'> & { readonly roundId: RoundId };

const slotClaim = (roadshowId: RoadshowId, applicationId: ApplicationId) =>
  ({ of: 'slot', applicationId, roadshowId }) as const;

/** An application speaks in one session: what a plan takes up is claimed, and what it leaves out is free again. */
const claimsBetween = (before: RoadshowState, after: RoadshowState): readonly SideRecord[] => {
  if (after.status === 'absent') return [];
  const held = before.status === 'absent' ? [] : before.applications;
  return [
    ...after.applications
      .filter((id) => !held.includes(id))
      .map((id) => ({ claim: slotClaim(after.id, id), holder: after.id })),
    ...held.filter((id) => !after.applications.includes(id)).map((id) => ({ release: slotClaim(after.id, id) })),
  ];
};

export const planRoadshow = async (on: ApplicationReach, id: RoadshowId, press: Press, plan: Plan) => {
  const { document: round, roundVersion } = await roundInForce(on.rounds, plan.roundId);
  for (const applicationId of plan.applications) {
    const { state } = await on.programme.load('application', applicationId, applications.initial);
    const application = present(state);
    if (application.roundId !== plan.roundId) throw new Refused({ code: 'application_not_found' });
    if (application.status !== 'accepted' && application.status !== 'in_review')
      throw new Refused({ code: 'wrong_status' });
  }
  const command = { type: 'planRoadshow', session: { id, roundVersion, ...plan } } as const;
  const context = { at: press.at, round, lotsOf };
  const decide = (roadshow: RoadshowState) => decideRoadshow(roadshow, command, press.actor, context);
  return presentRoadshow(await execute(on.programme, roadshows, id, press, decide, claimsBetween));
};

/** Opens a slot; whoever of the panel has a tie is locked out of it, and the sheet ends. */
export const openSlot = async (on: OwnReach, id: RoadshowId, applicationId: ApplicationId, press: Press) => {
  const roadshow = await commandRoadshow(on, id, press, async (before) => {
    const { state } = await on.programme.load('application', applicationId, applications.initial);
    const seated = (await panelOf(on, before, applicationId)).map(({ evaluator }) => evaluator);
    const standings = await standingsIn(on, present(state), seated, press.at);
    const lockedOut = standings.flatMap(({ person, standing }) => (standing.may ? [] : [person]));
    return { type: 'openSlot', applicationId, lockedOut };
  });
  const slot = 'slots' in roadshow ? roadshow.slots.find((one) => one.applicationId === applicationId) : undefined;
  for (const person of slot?.lockedOut ?? []) await recuseFromOpenSheets(on, person, press.at);
  return roadshow;
};

export const closeRoadshow = (on: ApplicationReach, id: RoadshowId, press: Press) =>
  commandRoadshow(on, id, press, async (roadshow) => {
    const panels = await Promise.all(roadshow.applications.map((one) => panelOf(on, roadshow, one)));
    const openSheets = panels.flat().filter(({ status }) => status === 'assigned' || status === 'marking').length;
    return { type: 'closeRoadshow', openSheets };
  });

/** How far the marks of each slot are: counted as they come in, and never what they are. */
export const roadshowView = async (on: ApplicationReach, roadshow: Present, actor: Actor, at: Instant) => {
  const { id, roundId, status, startsAt, place } = roadshow;
  const slots = 'slots' in roadshow ? roadshow.slots : [];
  const counted = await Promise.all(
    slots.map(async (slot) => {
      const panel = await panelOf(on, roadshow, slot.applicationId);
      const handedIn = panel.filter((sheet) => sheet.status === 'handed_in' || sheet.status === 'closed').length;
      return { ...slot, lockedOut: [...slot.lockedOut], seated: panel.length, handedIn };
    }),
  );
  return {
    id,
    roundId,
    status,
    startsAt,
    place,
    applications: [...roadshow.applications],
    ...('seed' in roadshow ? { seed: roadshow.seed } : {}),
    slots: counted,
    allowedActions: allowedActions(roadshowRules, roadshow, actor, await contextOf(on, roadshow, at)),
  };
};

const Summary = z.object({
  id: RoadshowId,
  status: z.enum(['planned', 'drawn', 'closed']),
  startsAt: Instant,
  place: z.string(),
});

export const roadshowsOf = async (on: { readonly lists: Lists }, roundId: RoundId) =>
  (await on.lists.all({ of: 'queue', key: `${roundId}#roadshow` })).map((summary) => Summary.parse(summary));

/** One's own slot, once the order is drawn; officers see that of any application. */
export const slotOfApplication = async (
  on: ApplicationReach & { readonly lists: Lists },
  applicationId: ApplicationId,
  actor: Actor,
) => {
  if (!hasRole(actor, 'evaluator')) await readApplication(on, applicationId, actor);
  const id = await on.lists.roadshowOf(applicationId);
  const roadshow = id === undefined ? undefined : await readRoadshow(on, id);
  if (roadshow === undefined || !('slots' in roadshow)) throw new Refused({ code: 'roadshow_not_found' });
  const order = roadshow.slots.findIndex((slot) => slot.applicationId === applicationId);
  const slot = roadshow.slots[order];
  if (slot === undefined) throw new Refused({ code: 'roadshow_not_found' });
  const { place, seed, slots } = roadshow;
  const { startsAt, status } = slot;
  return { roadshowId: roadshow.id, place, startsAt, status, order: order + 1, of: slots.length, seed };
};
