// Site visits: appointed from the panel that marks them, recorded, signed, and concluded with the group's opinion.
import type { Actor } from '#domain/actor.ts';
import { afterWorkingDays } from '#domain/calendar.ts';
import { allowedActions } from '#domain/decider.ts';
import { decideSiteVisit, type SiteVisitCommand } from '#domain/site-visit/decide.ts';
import { mayReadVisit } from '#domain/site-visit/evolve.ts';
import { siteVisitRules } from '#domain/site-visit/rules.ts';
import type { Appointment, SiteVisitState, VisitRecord } from '#domain/site-visit/state.ts';
import { type ApplicationId, dateIn, type Instant } from '#domain/values.ts';
import { applications, siteVisits } from './aggregates.ts';
import { type ApplicationReach, present } from './applications.ts';
import { execute, type Press, Refused } from './execute.ts';
import { contentHash } from './hash.ts';
import type { Calendar } from './ports.ts';
import { mustTakePart, type RegisterReach, standingIn } from './recusal-register.ts';
import { roundOf } from './rounds.ts';

export type PresentVisit = Exclude<SiteVisitState, { status: 'absent' }>;

const presentVisit = (visit: SiteVisitState): PresentVisit => {
  if (visit.status === 'absent') throw new Refused({ code: 'site_visit_not_found' });
  return visit;
};

export const readVisit = async (on: ApplicationReach, id: ApplicationId, actor: Actor): Promise<PresentVisit> => {
  const { state } = await on.programme.load('siteVisit', id, siteVisits.initial);
  if (!mayReadVisit(state, actor)) throw new Refused({ code: 'site_visit_not_found' });
  return presentVisit(state);
};

export const visitView = async (on: ApplicationReach, visit: PresentVisit, actor: Actor, at: Instant) => {
  const { applicationId, status, visitAt, place, visitors } = visit;
  const context = { at, round: await roundOf(on.rounds, visit) };
  return {
    applicationId,
    status,
    visitAt,
    place,
    visitors: [...visitors],
    photos: Object.values(visit.photos),
    ...('record' in visit
      ? {
          record: visit.record,
          recordHash: visit.recordHash,
          opinionBy: visit.opinionBy,
          signatures: [...visit.signatures],
          ...(visit.host === undefined ? {} : { host: visit.host }),
        }
      : {}),
    // The group's opinion is told to nobody outside before the decision.
    ...(visit.status === 'concluded' && actor.organisation !== visit.organisation
      ? { opinion: visit.opinion, late: visit.late }
      : {}),
    allowedActions: allowedActions(siteVisitRules, visit, actor, context),
  };
};

/** One command; `compose` makes it from the visit as it stands. */
export const commandVisit = async (
  on: ApplicationReach,
  id: ApplicationId,
  press: Press,
  compose: (visit: PresentVisit) => Promise<SiteVisitCommand> | SiteVisitCommand,
): Promise<PresentVisit> =>
  presentVisit(
    await execute(on.programme, siteVisits, id, press, async (before) => {
      const visit = presentVisit(before);
      const round = await roundOf(on.rounds, visit);
      return decideSiteVisit(visit, await compose(visit), press.actor, { at: press.at, round });
    }),
  );

/** A visitor found to have a tie since the appointment does nothing more about the visit. */
const mustStand = async (on: RegisterReach, id: ApplicationId, { actor, at }: Press): Promise<void> => {
  const { state } = await on.programme.load('application', id, applications.initial);
  const standing = await standingIn(on, present(state), actor.id, at);
  if (!standing.may) throw new Refused({ code: 'conflict_of_interest' });
};

export const commandVisitAsVisitor = async (
  on: RegisterReach,
  id: ApplicationId,
  press: Press,
  compose: (visit: PresentVisit) => Promise<SiteVisitCommand> | SiteVisitCommand,
): Promise<PresentVisit> => {
  await mustStand(on, id, press);
  return commandVisit(on, id, press, compose);
};

export const appointVisit = async (
  on: RegisterReach,
  id: ApplicationId,
  press: Press,
  appointment: Appointment,
): Promise<PresentVisit> => {
  const { state } = await on.programme.load('application', id, applications.initial);
  const application = present(state);
  const round = await roundOf(on.rounds, application);
  // Where there are no visits, none is too early.
  if (round.siteVisit === undefined) throw new Refused({ code: 'not_in_this_programme' });
  if (application.status !== 'in_review') throw new Refused({ code: 'wrong_status' });
  await mustTakePart(on, application, appointment.visitors, press.at, 'visitors');
  const { phase } = round.siteVisit;
  const sheets = await on.programme.evaluationsOf(id);
  const panel = sheets.flatMap(({ stored }) =>
    stored.state.status !== 'absent' && stored.state.status !== 'recused' && stored.state.phase === phase
      ? [stored.state.evaluator]
      : [],
  );
  const { folderId, roundId, roundVersion, fieldCode, organisation } = application;
  const visited = { applicationId: id, folderId, roundId, roundVersion, fieldCode, organisation };
  const command = { type: 'appointSiteVisit', visited, appointment, panel } as const;
  const context = { at: press.at, round };
  return presentVisit(
    await execute(on.programme, siteVisits, id, press, (visit) =>
      decideSiteVisit(visit, command, press.actor, context),
    ),
  );
};

/** Writes the record, which every signature is then given to by its hash; the opinion's time runs from the visit. */
export const recordVisit = (
  on: RegisterReach & { readonly calendar: Calendar },
  id: ApplicationId,
  press: Press,
  record: VisitRecord,
): Promise<PresentVisit> =>
  commandVisitAsVisitor(on, id, press, async (visit) => {
    const round = await roundOf(on.rounds, visit);
    const visitedOn = dateIn(round.timeZone, visit.visitAt);
    const days = round.siteVisit?.opinionWorkingDays ?? 0;
    const last = afterWorkingDays(await on.calendar.from(visitedOn), visitedOn, days);
    if (!last.known) throw new Refused({ code: 'calendar_unknown' });
    const photos = record.photos.map((photo) => visit.photos[photo] ?? null);
    const recordHash = contentHash({ record, photos, visitAt: visit.visitAt, visitors: visit.visitors });
    return { type: 'recordSiteVisit', record, recordHash, opinionBy: last.date };
  });
