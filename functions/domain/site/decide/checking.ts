// What follows from an inspection: nothing, something to put right, or the proposal to delist.
import { afterDays, type WorkingDays } from '../../calendar.ts';
import { accept, type Decision, refuse } from '../../decider.ts';
import { type CalendarDate, dateIn, textLength } from '../../values.ts';
import type { SiteContext } from '../rules.ts';
import type { PresentSite, SiteEvent } from '../state.ts';
import type { CheckCommand } from './commands.ts';
import { proposal } from './delisting.ts';

type TakeInspection = Extract<CheckCommand, { type: 'takeInspection' }>;
type Order = Omit<Extract<CheckCommand, { type: 'orderRectification' }>, 'type'>;

const today = ({ at, round }: SiteContext): CalendarDate => dateIn(round.timeZone, at);

/** What a time limit allows, or the refusal that nobody knows that year's calendar yet. */
const by = (last: WorkingDays, then: (date: CalendarDate) => SiteEvent): Decision<SiteEvent> =>
  last.known ? accept(then(last.date)) : refuse('calendar_unknown');

const order = ({ items, evidence, suspends }: Order, context: SiteContext): Decision<SiteEvent> => {
  const { rectification: rules } = context.round;
  if (rules === undefined) return refuse('not_in_this_programme');
  if (!items.some((item) => textLength(item) > 0)) return refuse('reason_missing');
  const orderedOn = today(context);
  return by(afterDays(context.calendar, orderedOn, rules.days), (dueOn) => ({
    type: 'rectificationOrdered',
    ...{ items, evidence, suspends, orderedOn, dueOn },
  }));
};

const followedBy = (first: SiteEvent, next: Decision<SiteEvent>): Decision<SiteEvent> =>
  next.accepted ? accept(first, ...next.events) : next;

/** What the result of an inspection does to a site that stands where it can be done. */
const consequence = (
  site: PresentSite,
  { kind, result, findings }: TakeInspection,
  context: SiteContext,
): Decision<SiteEvent> => {
  if (kind === 'recheck' && site.status === 'recheck')
    return result === 'passed'
      ? accept({ type: 'recheckPassed' })
      : followedBy({ type: 'recheckFailed', findings }, proposal(findings.join('\n'), undefined, context));
  // A site that is being put right or heard already is not ordered to a second time.
  if (!['active', 'suspended', 'term_review'].includes(site.status)) return accept();
  switch (result) {
    case 'passed':
      return accept();
    case 'rectify':
    case 'suspend':
      return order({ items: findings, evidence: '', suspends: result === 'suspend' }, context);
    case 'veto':
      return proposal(findings.join('\n'), undefined, context);
    default:
      return result satisfies never;
  }
};

const takeInspection = (site: PresentSite, command: TakeInspection, context: SiteContext): Decision<SiteEvent> => {
  const { inspectionId, kind, result, inspectedOn, inspectors } = command;
  const inspected = { on: inspectedOn, result, inspectors };
  return followedBy({ type: 'siteInspected', inspectionId, kind, inspected }, consequence(site, command, context));
};

const extend = (site: PresentSite, reason: string, context: SiteContext): Decision<SiteEvent> => {
  const { rectification: rules } = context.round;
  if (rules === undefined || !('rectification' in site)) return refuse('not_in_this_programme');
  const { dueOn: before } = site.rectification;
  // One that begins when the first time is over already runs from now on.
  const from = before < today(context) ? today(context) : before;
  return by(afterDays(context.calendar, from, rules.extensionDays), (dueOn) => ({
    type: 'rectificationExtended',
    reason,
    dueOn,
  }));
};

export const decideCheck = (site: PresentSite, command: CheckCommand, context: SiteContext): Decision<SiteEvent> => {
  switch (command.type) {
    case 'suspendSite':
      return accept({ type: 'siteSuspended', reason: command.reason });
    case 'resumeSite':
      return accept({ type: 'siteResumed', reason: command.reason });
    case 'takeInspection':
      return takeInspection(site, command, context);
    case 'orderRectification':
      return order(command, context);
    case 'extendRectification':
      return extend(site, command.reason, context);
    case 'reportRectification': {
      const { text, documents } = command;
      return textLength(text) === 0
        ? refuse('reason_missing')
        : accept({ type: 'rectificationReported', text, documents });
    }
    case 'endRectificationTime':
      return accept({ type: 'rectificationTimeOver' });
    default:
      return command satisfies never;
  }
};
