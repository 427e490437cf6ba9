// Inspections: assigned by a draw or an officer, made by two who may, concluded by a third; the site follows at once.
import * as z from 'zod';
import { type Actor, hasRole } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import { decideInspection, type InspectionCommand } from '#domain/inspection/decide.ts';
import { inspectionRules, mayReadInspection } from '#domain/inspection/rules.ts';
import type { InspectionId, InspectionKind, InspectionState } from '#domain/inspection/state.ts';
import { decideSite } from '#domain/site/decide/index.ts';
import { isLiving, type PresentSite } from '#domain/site/state.ts';
import type { CalendarDate, Instant, PersonId, RoundId, SiteId } from '#domain/values.ts';
import { applications, inspections, sites } from './aggregates.ts';
import { present } from './applications.ts';
import { execute, isRepeat, type Press, Refused, retrying, type Step, step, unwritten } from './execute.ts';
import type { Lists } from './ports.ts';
import { mustTakePart, type RegisterReach, standingIn } from './recusal-register.ts';
import { roundOf } from './rounds.ts';
import { presentSite, type SiteReach, siteContext } from './sites.ts';
import { workingDaysAfter } from './time-limits.ts';

export type InspectionReach = SiteReach & RegisterReach;
type PresentInspection = Exclude<InspectionState, { status: 'absent' }>;

const presentInspection = (inspection: InspectionState): PresentInspection => {
  if (inspection.status === 'absent') throw new Refused({ code: 'inspection_not_found' });
  return inspection;
};

type Wanted = {
  readonly kind: InspectionKind;
  readonly cause: string;
  readonly siteId: SiteId;
  readonly inspectors: readonly PersonId[];
  readonly dueOn?: CalendarDate | undefined;
};

const lastSeenBy = ({ lastInspected }: PresentSite): readonly PersonId[] => lastInspected?.inspectors ?? [];

/** A new inspection of a site as it stands, to be saved with what causes it. */
export const assignment = async (
  on: SiteReach,
  id: InspectionId,
  press: Press,
  { kind, cause, siteId, inspectors, dueOn }: Wanted,
): Promise<Step<InspectionState>> => {
  const site = presentSite((await on.programme.load('site', siteId, sites.initial)).state);
  if (kind === 'recheck' && site.status !== 'recheck') throw new Refused({ code: 'wrong_status' });
  const round = await roundOf(on.rounds, site);
  const { applicationId, roundId, roundVersion, fieldCode, organisation } = site;
  const workingDays = (kind === 'recheck' ? round.rectification?.recheckWorkingDays : undefined) ?? 0;
  const within = workingDays || (round.inspection?.resultWorkingDays ?? 0);
  const due = dueOn ?? (await workingDaysAfter(on.calendar, press.at, within));
  const about = { id, kind, cause, siteId, applicationId, roundId, roundVersion, fieldCode, organisation };
  const command: InspectionCommand = {
    type: 'assignInspection',
    inspection: { ...about, inspectors, dueOn: due },
    seenBefore: lastSeenBy(site),
  };
  const before = unwritten<InspectionState>(inspections.initial);
  const decision = decideInspection(before.state, command, press.actor, { at: press.at, round });
  return step(inspections, id, before, decision, press);
};

const inspectionView = async (on: SiteReach, inspection: PresentInspection, actor: Actor, at: Instant) => {
  const context = { at, round: await roundOf(on.rounds, inspection) };
  const { id, kind, cause, siteId, roundId, fieldCode, status, inspectors, dueOn } = inspection;
  return {
    ...{ id, kind, cause, siteId, roundId, fieldCode, status, inspectors, dueOn },
    ...('noticedAt' in inspection ? { noticedAt: inspection.noticedAt } : {}),
    ...('record' in inspection ? { record: inspection.record, signedBy: inspection.signedBy } : {}),
    ...('points' in inspection ? { points: inspection.points, result: inspection.result } : {}),
    ...('reason' in inspection ? { reason: inspection.reason } : {}),
    allowedActions: allowedActions(inspectionRules, inspection, actor, context),
  };
};

/** Ordered for a reason, or to look again at what had to be put right. */
export const orderInspection = async (on: InspectionReach, id: InspectionId, press: Press, wanted: Wanted) => {
  const stored = await on.programme.load('inspection', id, inspections.initial);
  if (isRepeat(stored, press)) return inspectionView(on, presentInspection(stored.state), press.actor, press.at);
  if (stored.version > 0) throw new Refused({ code: 'already_exists' });
  const site = presentSite((await on.programme.load('site', wanted.siteId, sites.initial)).state);
  const { state: application } = await on.programme.load('application', site.applicationId, applications.initial);
  await mustTakePart(on, present(application), wanted.inspectors, press.at, 'inspectors');
  const assigned = await assignment(on, id, press, wanted);
  await on.programme.commit([assigned.change]);
  return inspectionView(on, presentInspection(assigned.state), press.actor, press.at);
};

const standingOf = async (on: InspectionReach, { applicationId }: PresentInspection, person: PersonId, at: Instant) => {
  const { state } = await on.programme.load('application', applicationId, applications.initial);
  return standingIn(on, present(state), person, at);
};

type OnThePlace = Exclude<InspectionCommand, { type: 'assignInspection' | 'replaceInspector' | 'concludeInspection' }>;

/** One command; an inspector found to have a tie since the draw does nothing more about it. */
export const commandInspection = async (on: InspectionReach, id: InspectionId, press: Press, command: OnThePlace) => {
  const state = await execute(on.programme, inspections, id, press, async (before) => {
    const inspection = presentInspection(before);
    const { may } = await standingOf(on, inspection, press.actor.id, press.at);
    if (!may && inspection.inspectors.includes(press.actor.id)) throw new Refused({ code: 'conflict_of_interest' });
    return decideInspection(inspection, command, press.actor, {
      at: press.at,
      round: await roundOf(on.rounds, inspection),
    });
  });
  return inspectionView(on, presentInspection(state), press.actor, press.at);
};

export const replaceInspector = async (
  on: InspectionReach,
  id: InspectionId,
  press: Press,
  { inspector, instead }: { readonly inspector: PersonId; readonly instead: PersonId },
) => {
  const state = await execute(on.programme, inspections, id, press, async (before) => {
    const inspection = presentInspection(before);
    const { may } = await standingOf(on, inspection, instead, press.at);
    const { state: site } = await on.programme.load('site', inspection.siteId, sites.initial);
    const again = inspection.kind === 'recheck' && lastSeenBy(presentSite(site)).includes(instead);
    const command = { type: 'replaceInspector', inspector, instead, mayInspect: may && !again } as const;
    return decideInspection(inspection, command, press.actor, {
      at: press.at,
      round: await roundOf(on.rounds, inspection),
    });
  });
  return inspectionView(on, presentInspection(state), press.actor, press.at);
};

/** The conclusion and what it does to the site are one decision, saved together. */
export const concludeInspection = (on: InspectionReach, id: InspectionId, press: Press) =>
  retrying(async () => {
    const stored = await on.programme.load('inspection', id, inspections.initial);
    const inspection = presentInspection(stored.state);
    if (isRepeat(stored, press)) return inspectionView(on, inspection, press.actor, press.at);
    const context = { at: press.at, round: await roundOf(on.rounds, inspection) };
    const decision = decideInspection(inspection, { type: 'concludeInspection' }, press.actor, context);
    const concluded = step(inspections, id, stored, decision, press);
    const changes = [concluded.change];
    if (concluded.state.status === 'concluded') {
      const { kind, result, record, inspectors, siteId } = concluded.state;
      const before = await on.programme.load('site', siteId, sites.initial);
      const { findings, visitedOn: inspectedOn } = record;
      const taken = {
        type: 'takeInspection',
        inspectionId: id,
        kind,
        result,
        findings,
        inspectedOn,
        inspectors,
      } as const;
      // A site that has ended meanwhile is told the result, and nothing follows from it.
      if (isLiving(before.state)) {
        const siteNow = await siteContext(on, before.state, press, taken);
        changes.push(step(sites, siteId, before, decideSite(before.state, taken, press.actor, siteNow), press).change);
      }
    }
    await on.programme.commit(changes);
    return inspectionView(on, presentInspection(concluded.state), press.actor, press.at);
  });

export const readInspection = async (on: SiteReach, id: InspectionId, actor: Actor, at: Instant) => {
  const { state } = await on.programme.load('inspection', id, inspections.initial);
  if (!mayReadInspection(state, actor)) throw new Refused({ code: 'inspection_not_found' });
  return inspectionView(on, presentInspection(state), actor, at);
};

const Listed = z.looseObject({ inspectors: z.array(z.string()) });

/** All of a round for those who run it, one's own for an inspector. */
export const listInspections = async (on: { readonly lists: Lists }, roundId: RoundId, actor: Actor) => {
  const all = await on.lists.all({ of: 'queue', key: `${roundId}#inspection` });
  if (hasRole(actor, 'operator', 'bureau', 'steering')) return all;
  return all.filter((one) => Listed.parse(one).inspectors.includes(actor.id));
};
