// Grants: planned for a site, and what follows until the money is answered for or given back.
import type { Actor } from '#domain/actor.ts';
import { allowedActions } from '#domain/decider.ts';
import { decideGrant, type GrantCommand } from '#domain/grant/decide.ts';
import { paidOut } from '#domain/grant/money.ts';
import { grantRules, mayReadGrant } from '#domain/grant/rules.ts';
import type { GrantState } from '#domain/grant/state.ts';
import type { Fen, Instant, SiteId } from '#domain/values.ts';
import { grants, sites } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { execute, type Press, Refused } from './execute.ts';
import { roundOf } from './rounds.ts';

type Present = Exclude<GrantState, { status: 'absent' }>;

const present = (grant: GrantState): Present => {
  if (grant.status === 'absent') throw new Refused({ code: 'grant_not_found' });
  return grant;
};

export const readGrant = async (on: ApplicationReach, id: SiteId, actor: Actor): Promise<Present> => {
  const { state } = await on.programme.load('grant', id, grants.initial);
  if (!mayReadGrant(state, actor)) throw new Refused({ code: 'grant_not_found' });
  return present(state);
};

/** A grant for a site of this round, under the site's own id. */
export const planGrant = async (on: ApplicationReach, siteId: SiteId, press: Press, amount: Fen): Promise<Present> => {
  const { state: site } = await on.programme.load('site', siteId, sites.initial);
  if (site.status === 'absent') throw new Refused({ code: 'site_not_found' });
  const { applicationId, roundId, roundVersion, fieldCode, organisation } = site;
  const grant = { siteId, applicationId, roundId, roundVersion, fieldCode, organisation, amount };
  const context = { at: press.at, round: await roundOf(on.rounds, site) };
  return present(
    await execute(on.programme, grants, siteId, press, (before) =>
      decideGrant(before, { type: 'planGrant', grant }, press.actor, context),
    ),
  );
};

/** One command on a grant that is there. */
export const commandGrant = async (
  on: ApplicationReach,
  siteId: SiteId,
  press: Press,
  command: Exclude<GrantCommand, { type: 'planGrant' }>,
) => {
  const after = await execute(on.programme, grants, siteId, press, async (before) => {
    const context = { at: press.at, round: await roundOf(on.rounds, present(before)) };
    return decideGrant(before, command, press.actor, context);
  });
  return viewGrant(on, present(after), press.actor, press.at);
};

/** The account's last digits are for the organisation and for those who pay. */
const seesAccount = (grant: Present, actor: Actor): boolean =>
  grant.organisation === actor.organisation || actor.roles.includes('bureau');

export const viewGrant = async (on: ApplicationReach, grant: Present, actor: Actor, at: Instant) => {
  const context = { at, round: await roundOf(on.rounds, grant) };
  const { siteId, roundId, fieldCode, organisation, status, amount } = grant;
  const instalments = grant.instalments.map((instalment) => {
    if (!('accountLast4' in instalment) || seesAccount(grant, actor)) return { ...instalment };
    const { accountLast4: _accountLast4, ...others } = instalment;
    return others;
  });
  return {
    ...{ siteId, roundId, fieldCode, organisation, status, amount, instalments, paid: paidOut(grant.instalments) },
    ...('agreedOn' in grant ? { agreedOn: grant.agreedOn } : {}),
    ...('reason' in grant ? { reason: grant.reason } : {}),
    ...('demanded' in grant ? { demanded: grant.demanded, received: grant.received } : {}),
    allowedActions: allowedActions(grantRules, grant, actor, context),
  };
};
