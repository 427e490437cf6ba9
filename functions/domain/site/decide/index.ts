// What may be done about a site: its gates first, then the function of the stretch of life the command belongs to.
import type { Actor } from '../../actor.ts';
import { type Decision, firstRefusal, refuse } from '../../decider.ts';
import { textLength } from '../../values.ts';
import { type SiteContext, siteRules } from '../rules.ts';
import type { PresentSite, SiteEvent, SiteState } from '../state.ts';
import { decideCheck } from './checking.ts';
import type { LifeCommand, SiteCommand } from './commands.ts';
import { decideDelisting } from './delisting.ts';
import { decideDuty } from './duty.ts';
import { decideEnd } from './ending.ts';
import { create, decideOpening } from './opening.ts';
import { decideShow } from './showing.ts';

export type { SiteCommand } from './commands.ts';

type OfAPresent = Exclude<LifeCommand, { type: 'createSite' }>;

const decideLife = (site: PresentSite, command: OfAPresent, context: SiteContext): Decision<SiteEvent> => {
  switch (command.type) {
    case 'appointCeremony':
    case 'openSite':
    case 'noteOpeningMissed':
    case 'cancelSite':
    case 'replacePlaque':
    case 'recordPlaqueReturn':
    case 'declarePlaqueVoid':
      return decideOpening(site, command, context);
    case 'suspendSite':
    case 'resumeSite':
    case 'takeInspection':
    case 'orderRectification':
    case 'extendRectification':
    case 'reportRectification':
    case 'endRectificationTime':
      return decideCheck(site, command, context);
    case 'proposeDelisting':
    case 'giveDefence':
    case 'acceptDefence':
    case 'delistSite':
      return decideDelisting(site, command, context);
    case 'askExit':
    case 'approveExit':
    case 'refuseExit':
    case 'beginTermReview':
    case 'renewTerm':
    case 'completeSite':
      return decideEnd(site, command, context);
    default:
      return decideShow(site, command, context);
  }
};

export const decideSite = (
  site: SiteState,
  command: SiteCommand,
  actor: Actor,
  context: SiteContext,
): Decision<SiteEvent> => {
  if ('dutyId' in command) return decideDuty(site, command, actor, context);
  const refusal = firstRefusal(siteRules[command.type].gates, site, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'createSite') return create(command, context);
  if (site.status === 'absent') return refuse('site_not_found');
  // Whoever decides over a site, or asks something of it, says why.
  if ('reason' in command && textLength(command.reason) === 0) return refuse('reason_missing');
  return decideLife(site, command, context);
};
