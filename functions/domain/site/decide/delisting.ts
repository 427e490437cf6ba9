// Delisting (摘牌): proposed with facts and basis, heard, given up or decided.
import { afterWorkingDays } from '../../calendar.ts';
import { accept, type Decision, refuse } from '../../decider.ts';
import { addDays, addMonths, dateIn, textLength } from '../../values.ts';
import type { SiteContext } from '../rules.ts';
import type { PresentSite, SiteEvent } from '../state.ts';
import type { DelistingCommand } from './commands.ts';

/** After an inspection it rests on the rule the round names. */
export const proposal = (
  facts: string,
  basis: string | undefined,
  { at, round, calendar }: SiteContext,
): Decision<SiteEvent> => {
  const { delisting } = round;
  if (delisting === undefined) return refuse('not_in_this_programme');
  if (textLength(facts) === 0 || (basis !== undefined && textLength(basis) === 0)) return refuse('reason_missing');
  const answer = afterWorkingDays(calendar, dateIn(round.timeZone, at), delisting.hearingWorkingDays);
  if (!answer.known) return refuse('calendar_unknown');
  return accept({ type: 'delistingProposed', facts, basis: basis ?? delisting.basis.zh, answerBy: answer.date });
};

/** When a plaque has to be back, where one hangs. */
export const returnBy = ({ plaque }: PresentSite, { at, round }: SiteContext) =>
  plaque === undefined || round.plaque === undefined
    ? {}
    : { plaqueReturnBy: addDays(dateIn(round.timeZone, at), round.plaque.returnDays) };

const delist = (
  site: PresentSite,
  { decisionNumber, reason, cause }: Extract<DelistingCommand, { type: 'delistSite' }>,
  context: SiteContext,
): Decision<SiteEvent> => {
  const { at, round } = context;
  if (round.delisting === undefined) return refuse('not_in_this_programme');
  if (textLength(decisionNumber) === 0)
    return refuse('invalid_request', [{ path: ['decisionNumber'], code: 'required' }]);
  const decidedOn = dateIn(round.timeZone, at);
  const banUntil = addMonths(decidedOn, 12 * round.delisting.banYears[cause]);
  const decision = { decisionNumber, reason, cause, decidedOn, banUntil };
  return accept({ type: 'siteDelisted', ...decision, ...returnBy(site, context) });
};

export const decideDelisting = (
  site: PresentSite,
  command: DelistingCommand,
  context: SiteContext,
): Decision<SiteEvent> => {
  switch (command.type) {
    case 'proposeDelisting':
      return proposal(command.facts, command.basis, context);
    case 'giveDefence': {
      const { text, documents } = command;
      return textLength(text) === 0 ? refuse('reason_missing') : accept({ type: 'defenceGiven', text, documents });
    }
    case 'acceptDefence':
      return accept({ type: 'defenceAccepted', reason: command.reason });
    case 'delistSite':
      return delist(site, command, context);
    default:
      return command satisfies never;
  }
};
