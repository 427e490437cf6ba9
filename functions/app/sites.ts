// Sites: born of an award, and what they owe every year.
import type { Actor } from '#domain/actor.ts';
import { decideApplication } from '#domain/application/decide/index.ts';
import { allowedActions } from '#domain/decider.ts';
import { decideSite, type SiteCommand } from '#domain/site/decide.ts';
import { dutyRules, mayReadSite } from '#domain/site/rules.ts';
import type { SiteState } from '#domain/site/state.ts';
import type { ApplicationId, Instant, SiteId } from '#domain/values.ts';
import { applications, folders, sites } from './aggregates.ts';
import { type ApplicationReach, commandWithOthers } from './applications.ts';
import { correspondentOf } from './correspondent.ts';
import { execute, type Press, Refused, step, unwritten } from './execute.ts';
import type { Parts } from './ports.ts';
import { roundOf } from './rounds.ts';

type ActiveSite = Extract<SiteState, { status: 'active' }>;

const active = (site: SiteState): ActiveSite => {
  if (site.status === 'absent') throw new Refused({ code: 'site_not_found' });
  return site;
};

export const readSite = async (on: ApplicationReach, id: SiteId, actor: Actor): Promise<ActiveSite> => {
  const { state } = await on.programme.load('site', id, sites.initial);
  if (!mayReadSite(state, actor)) throw new Refused({ code: 'site_not_found' });
  return active(state);
};

/** One command; `compose` makes it from the site as it stands. */
export const commandSite = async (
  on: ApplicationReach,
  id: SiteId,
  press: Press,
  compose: (site: ActiveSite) => Promise<SiteCommand> | SiteCommand,
): Promise<ActiveSite> =>
  active(
    await execute(on.programme, sites, id, press, async (before) => {
      const site = active(before);
      const context = { at: press.at, round: await roundOf(on.rounds, site) };
      return decideSite(site, await compose(site), press.actor, context);
    }),
  );

export const siteView = async (on: ApplicationReach, site: ActiveSite, actor: Actor, at: Instant) => {
  const { id, applicationId, roundId, fieldCode, organisation, name, awardedOn } = site;
  const context = { at, round: await roundOf(on.rounds, site), site };
  const duties = site.duties.map((state) => {
    const { return: handedIn, nextStepOn: _nextStepOn, stepsTaken, ...duty } = state;
    return {
      ...duty,
      stepsTaken: [...stepsTaken],
      ...(handedIn === undefined
        ? {}
        : {
            answers: { ...handedIn.answers },
            documents: handedIn.documents.map((document) => ({ ...document })),
            ...(handedIn.remark === undefined ? {} : { remark: handedIn.remark }),
          }),
      allowedActions: allowedActions(dutyRules, state, actor, context),
    };
  });
  return { id, applicationId, roundId, fieldCode, organisation, name, awardedOn, duties };
};

/** The checked documents of a duty in the site's folder, as they are handed in with its return. */
export const dutyDocuments = async (on: ApplicationReach, site: ActiveSite, dutyId: string) => {
  const round = await roundOf(on.rounds, site);
  const duty = site.duties.find(({ id }) => id === dutyId)?.duty;
  const codes = round.duties.find(({ id }) => id === duty)?.attachments.map(({ code }) => code) ?? [];
  const { state } = await on.programme.load('folder', site.folderId, folders.initial);
  const before = site.duties.flatMap((other) => (other.id === dutyId ? [] : (other.return?.documents ?? [])));
  return Object.values(state.status === 'open' ? state.documents : {})
    .filter(({ status, code }) => status === 'accepted' && codes.includes(code))
    .filter(({ id }) => !before.some((document) => document.id === id))
    .map(({ id, code, sha256 = '', bytes }) => ({ id, code, sha256, bytes }));
};

/** The award and the site it makes are one decision, saved together. */
export const award = (
  on: ApplicationReach & { readonly parts: Parts },
  id: ApplicationId,
  press: Press,
  siteId: SiteId,
) =>
  commandWithOthers(on, id, press, async ({ stored, application, round }) => {
    const context = { at: press.at, round };
    const command = { type: 'awardApplication', siteId } as const;
    const awarded = step(
      applications,
      id,
      stored,
      decideApplication(application, command, press.actor, context),
      press,
    );
    const { folderId, roundId, roundVersion, fieldCode, organisation } = application;
    const { organisation: name = '' } = await correspondentOf(on, folderId, round);
    const site = { id: siteId, applicationId: id, folderId, roundId, roundVersion, fieldCode, organisation, name };
    const before = unwritten(sites.initial);
    const decision = decideSite(before.state, { type: 'createSite', site }, press.actor, context);
    const created = step(sites, siteId, before, decision, press);
    return [awarded.state, [awarded.change, created.change]];
  });
