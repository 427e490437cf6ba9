// From the award to the opening, and what becomes of the plaque after that.
import { accept, type Decision, refuse } from '../../decider.ts';
import { addDays, addMonths, type CalendarDate, dateIn } from '../../values.ts';
import { dutiesAfterAward } from '../duties.ts';
import type { SiteContext } from '../rules.ts';
import type { PresentSite, SiteEvent, Term } from '../state.ts';
import type { OpeningCommand } from './commands.ts';

type Create = Extract<OpeningCommand, { type: 'createSite' }>;

const today = ({ at, round }: SiteContext): CalendarDate => dateIn(round.timeZone, at);

export const termFrom = ({ term }: SiteContext['round'], from: CalendarDate): { readonly term?: Term } => {
  if (term === undefined) return {};
  const until = addMonths(from, term.months);
  return { term: { from, until, reviewFrom: addDays(until, -term.reviewDaysBefore) } };
};

/** Where there is no plaque to hand over, a site is open from its award on. */
export const create = ({ site }: Create, context: SiteContext): Decision<SiteEvent> => {
  const { round } = context;
  const awardedOn = today(context);
  return accept({
    type: 'siteCreated',
    ...site,
    awardedOn,
    duties: dutiesAfterAward(round.duties, awardedOn),
    ...(round.plaque === undefined
      ? termFrom(round, awardedOn)
      : { openBy: addDays(awardedOn, round.plaque.openWithinDays) }),
  });
};

/** `SFDP-2020-EC-001`: of which year and field a plaque is can be read from afar. */
const plaqueNumber = ({ round }: SiteContext, { fieldCode }: PresentSite, number: number): string => {
  const short = round.fields.find(({ code }) => code === fieldCode)?.short ?? fieldCode;
  return [round.plaque?.prefix ?? '', round.numberYear, short, String(number).padStart(3, '0')].join('-');
};

const open = (
  site: PresentSite,
  { handedOverOn, validFrom }: Extract<OpeningCommand, { type: 'openSite' }>,
  context: SiteContext,
): Decision<SiteEvent> => {
  const tooSoon = handedOverOn < site.awardedOn || validFrom < site.awardedOn;
  if (tooSoon) return refuse('invalid_request', [{ path: ['handedOverOn'], code: 'too_early' }]);
  if (handedOverOn > today(context)) return refuse('invalid_request', [{ path: ['handedOverOn'], code: 'too_late' }]);
  return accept({ type: 'siteOpened', handedOverOn, validFrom, ...termFrom(context.round, validFrom) });
};

export const decideOpening = (
  site: PresentSite,
  command: Exclude<OpeningCommand, Create>,
  context: SiteContext,
): Decision<SiteEvent> => {
  switch (command.type) {
    case 'appointCeremony': {
      const { number, ceremonyAt, place } = command;
      if (ceremonyAt < context.at) return refuse('invalid_request', [{ path: ['ceremonyAt'], code: 'too_early' }]);
      const given = site.ceremony?.plaqueNumber ?? plaqueNumber(context, site, number);
      return accept({ type: 'ceremonyAppointed', ceremony: { plaqueNumber: given, at: ceremonyAt, place } });
    }
    case 'openSite':
      return open(site, command, context);
    case 'noteOpeningMissed':
      return accept({ type: 'openingMissed', openBy: site.openBy ?? site.awardedOn });
    case 'cancelSite':
      return accept({ type: 'siteCancelled', reason: command.reason });
    case 'replacePlaque': {
      const { number, handedOverOn, reason } = command;
      return accept({ type: 'plaqueReplaced', number: plaqueNumber(context, site, number), handedOverOn, reason });
    }
    case 'recordPlaqueReturn':
      if (command.returnedOn > today(context))
        return refuse('invalid_request', [{ path: ['returnedOn'], code: 'too_late' }]);
      return accept({ type: 'plaqueReturned', returnedOn: command.returnedOn });
    case 'declarePlaqueVoid':
      return site.plaque === undefined
        ? refuse('plaque_missing')
        : accept({ type: 'plaqueDeclaredVoid', number: site.plaque.number });
    default:
      return command satisfies never;
  }
};
