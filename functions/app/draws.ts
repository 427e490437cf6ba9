// Draws (双随机): the list is frozen and public, the seed comes later, and each site drawn is an inspection at once.
import * as z from 'zod';
import type { Actor } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import type { Inspector } from '#domain/draw/algorithm.ts';
import { type DrawCommand, decideDraw, drawRules } from '#domain/draw/decide.ts';
import type { DrawId, DrawState, SeedSource } from '#domain/draw/state.ts';
import { InspectionId } from '#domain/inspection/state.ts';
import type { PresentSite } from '#domain/site/state.ts';
import { type CalendarDate, type Instant, type PersonId, type RoundId, SiteId } from '#domain/values.ts';
import { applications, draws, sites } from './aggregates.ts';
import { present } from './applications.ts';
import { commandIdFor } from './command-id.ts';
import { execute, isRepeat, type Press, Refused, retrying, step } from './execute.ts';
import { contentHash } from './hash.ts';
import { assignment, type InspectionReach } from './inspections.ts';
import { lotsOf } from './lots.ts';
import type { Lists } from './ports.ts';
import { standingsIn } from './recusal-register.ts';
import { roundInForce } from './rounds.ts';
import { presentSite } from './sites.ts';

type DrawReach = InspectionReach & { readonly lists: Lists };
type PresentDraw = Exclude<DrawState, { status: 'absent' }>;

const presentDraw = (draw: DrawState): PresentDraw => {
  if (draw.status === 'absent') throw new Refused({ code: 'draw_not_found' });
  return draw;
};

const Summary = z.looseObject({ id: SiteId, status: z.string() });

/** The sites of a round that are open; the list only says where to look. */
const activeSites = async (on: DrawReach, roundId: RoundId): Promise<readonly PresentSite[]> => {
  const listed = await on.lists.all({ of: 'queue', key: `${roundId}#site` });
  const ids = listed.map((summary) => Summary.parse(summary)).filter(({ status }) => status === 'active');
  const loaded = await Promise.all(ids.map(({ id }) => on.programme.load('site', id, sites.initial)));
  return loaded.map(({ state }) => presentSite(state)).filter(({ status }) => status === 'active');
};

/** Everybody in the directory, each with the sites the register keeps them from. */
const inspectorsFor = async (
  on: DrawReach,
  eligible: readonly PresentSite[],
  at: Instant,
): Promise<readonly Inspector[]> => {
  const people = (await on.people.all()).map(({ id }) => id);
  const recused = new Map<PersonId, SiteId[]>(people.map((id) => [id, []]));
  for (const site of eligible) {
    const { state } = await on.programme.load('application', site.applicationId, applications.initial);
    for (const { person, standing } of await standingsIn(on, present(state), people, at))
      if (!standing.may) recused.get(person)?.push(site.id);
  }
  return [...recused].map(([id, recusedFrom]) => ({ id, recusedFrom }));
};

const drawView = async (on: DrawReach, draw: PresentDraw, actor: Actor, at: Instant) => {
  const { document: round } = await roundInForce(on.rounds, draw.roundId);
  return { ...draw, allowedActions: allowedActions(drawRules, draw, actor, { at, round }) };
};

export const freezeDraw = async (
  on: DrawReach,
  id: DrawId,
  press: Press,
  { roundId, sites: count, seedSource }: { roundId: RoundId; sites: number; seedSource: SeedSource },
) => {
  const { document: round } = await roundInForce(on.rounds, roundId);
  const eligible = await activeSites(on, roundId);
  const command: DrawCommand = {
    type: 'freezeDraw',
    id,
    roundId,
    eligible: eligible.map((site) => ({
      siteId: site.id,
      ...(site.lastInspected === undefined ? {} : { lastInspectedOn: site.lastInspected.on }),
    })),
    inspectors: await inspectorsFor(on, eligible, press.at),
    sites: count,
    seedSource,
    hashOf: contentHash,
  };
  const state = await execute(on.programme, draws, id, press, (before) =>
    decideDraw(before, command, press.actor, { at: press.at, round }),
  );
  return drawView(on, presentDraw(state), press.actor, press.at);
};

/** The draw and the inspections that follow from it are one transaction. */
export const holdDraw = (
  on: DrawReach,
  id: DrawId,
  press: Press,
  { seed, dueOn }: { readonly seed: string; readonly dueOn?: CalendarDate | undefined },
) =>
  retrying(async () => {
    const stored = await on.programme.load('draw', id, draws.initial);
    const draw = presentDraw(stored.state);
    if (isRepeat(stored, press)) return drawView(on, draw, press.actor, press.at);
    const { document: round } = await roundInForce(on.rounds, draw.roundId);
    const command = { type: 'holdDraw', seed, lotOf: lotsOf(seed) } as const;
    const held = step(draws, id, stored, decideDraw(draw, command, press.actor, { at: press.at, round }), press);
    const drawn = held.state.status === 'held' ? held.state.drawn : [];
    const assigned = await Promise.all(
      drawn.map(({ siteId, inspectors }) => {
        const inspectionId = InspectionId.parse(commandIdFor(`inspection/${id}/${siteId}`));
        return assignment(on, inspectionId, press, { kind: 'drawn', cause: id, siteId, inspectors, dueOn });
      }),
    );
    await on.programme.commit([held.change, ...assigned.map(({ change }) => change)]);
    return drawView(on, presentDraw(held.state), press.actor, press.at);
  });

export const abandonDraw = async (on: DrawReach, id: DrawId, press: Press, reason: string) => {
  const state = await execute(on.programme, draws, id, press, async (before) => {
    const { document: round } = await roundInForce(on.rounds, presentDraw(before).roundId);
    return decideDraw(before, { type: 'abandonDraw', reason }, press.actor, { at: press.at, round });
  });
  return drawView(on, presentDraw(state), press.actor, press.at);
};

export const readDraw = async (on: DrawReach, id: DrawId, actor: Actor, at: Instant) => {
  const { state } = await on.programme.load('draw', id, draws.initial);
  return drawView(on, presentDraw(state), actor, at);
};
