// How a site ends without blame: it asks to leave, or its term is over; or it goes on for another.
import { accept, type Decision } from '../../decider.ts';
import { dateIn } from '../../values.ts';
import { dutiesOfRenewal } from '../duties.ts';
import type { SiteContext } from '../rules.ts';
import type { PresentSite, SiteEvent } from '../state.ts';
import type { EndCommand } from './commands.ts';
import { returnBy } from './delisting.ts';
import { termFrom } from './opening.ts';

export const decideEnd = (site: PresentSite, command: EndCommand, context: SiteContext): Decision<SiteEvent> => {
  const { round, at } = context;
  const termEnd = site.term?.until ?? dateIn(round.timeZone, at);
  switch (command.type) {
    case 'askExit':
      return accept({ type: 'exitAsked', reason: command.reason });
    case 'approveExit':
      return accept({ type: 'exitApproved', ...returnBy(site, context) });
    case 'refuseExit':
      return accept({ type: 'exitRefused', reason: command.reason });
    case 'beginTermReview':
      return accept({ type: 'termReviewBegan', termEnd });
    case 'renewTerm': {
      const { term = { from: termEnd, until: termEnd, reviewFrom: termEnd } } = termFrom(round, termEnd);
      const duties = dutiesOfRenewal(round.duties, termEnd, site.duties);
      return accept({ type: 'termRenewed', reason: command.reason, term, duties });
    }
    case 'completeSite':
      return accept({ type: 'siteCompleted' });
    default:
      return command satisfies never;
  }
};
