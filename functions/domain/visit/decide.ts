// What may be done with a booking, and what follows: places by heads, the waiting list in order, groups by the site's word.
import type { Actor } from '../actor.ts';
import { afterWorkingDays } from '../calendar.ts';
import { accept, type Decision, type Fault, firstRefusal, refuse } from '../decider.ts';
import { addDays, dateIn, textLength } from '../values.ts';
import { type VisitContext, visitRules } from './rules.ts';
import type { Slot } from './slots.ts';
import type { Booking, PresentVisit, VisitEvent, VisitState } from './state.ts';

export type Wanted = Pick<
  Booking,
  'id' | 'siteId' | 'people' | 'purpose' | 'language' | 'privacyVersion' | 'tokenHash' | 'code' | 'byMail'
>;

export type VisitCommand =
  | { readonly type: 'bookVisit'; readonly wanted: Wanted }
  | { readonly type: 'giveFeedback'; readonly stars: number }
  | { readonly type: 'declineVisit' | 'callOffVisit'; readonly reason: string }
  | { readonly type: 'checkInVisit'; readonly came: number }
  | {
      readonly type:
        | 'acknowledgeVisit'
        | 'cancelVisit'
        | 'approveVisit'
        | 'markNoShow'
        | 'promoteVisit'
        | 'missVisit'
        | 'lapseVisit'
        | 'eraseVisit';
    };

/** Nobody passes by those who wait, even where there is room for fewer heads. */
const hasRoom = (people: number, { slot, taken, waiting }: VisitContext): boolean =>
  waiting === 0 && slot !== undefined && taken + people <= slot.capacity;

const wantedFaults = ({ people, purpose }: Wanted, slot: Slot, { terms }: VisitContext): Fault[] => [
  ...(people > slot.capacity ? [{ path: ['people'], code: 'too_great' as const }] : []),
  ...(terms.purposes.some(({ id }) => id === purpose) ? [] : [{ path: ['purpose'], code: 'unknown_option' as const }]),
];

/** Whether the site has the working days it needs to answer a group. */
const groupInTime = ({ date }: Slot, context: VisitContext): Decision<never> | undefined => {
  const { at, timeZone, terms, calendar } = context;
  const earliest = afterWorkingDays(calendar, dateIn(timeZone, at), terms.groupWorkingDays);
  if (!earliest.known) return refuse('calendar_unknown');
  return date < earliest.date ? refuse('group_notice_too_short') : undefined;
};

const book = (wanted: Wanted, slot: Slot, context: VisitContext): Decision<VisitEvent> => {
  const { terms } = context;
  if (wanted.privacyVersion !== terms.privacy.version) return refuse('consent_outdated');
  const faults = wantedFaults(wanted, slot, context);
  if (faults.length > 0) return refuse('invalid_request', faults);
  const { id, date, from, to, begins, ends } = slot;
  const group = wanted.people > terms.groupOver;
  const booking: Booking = {
    ...wanted,
    slot: { id, date, from, to, begins, ends },
    group,
    feedbackUntil: addDays(date, terms.feedbackDays),
    keepThrough: addDays(date, terms.keepDays),
  };
  if (group) {
    const late = groupInTime(slot, context);
    return late ?? accept({ type: 'visitBooked', as: 'requested', ...booking });
  }
  if (hasRoom(wanted.people, context)) return accept({ type: 'visitBooked', as: 'confirmed', ...booking });
  return terms.waitlist ? accept({ type: 'visitBooked', as: 'waitlisted', ...booking }) : refuse('slot_full');
};

/** Who has the site's word, or waited longest, takes what room there is. */
const takePlaces = (
  type: 'visitApproved' | 'visitPromoted',
  { people, byMail }: PresentVisit,
  { slot, taken }: VisitContext,
): Decision<VisitEvent> =>
  slot !== undefined && taken + people <= slot.capacity ? accept({ type, byMail }) : refuse('slot_full');

export const decideVisit = (
  visit: VisitState,
  command: VisitCommand,
  actor: Actor,
  context: VisitContext,
): Decision<VisitEvent> => {
  const refusal = firstRefusal(visitRules[command.type].gates, visit, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'bookVisit')
    return context.slot === undefined ? refuse('slot_not_found') : book(command.wanted, context.slot, context);
  if (visit.status === 'absent' || visit.status === 'erased') return refuse('visit_not_found');
  const { byMail } = visit;
  switch (command.type) {
    case 'acknowledgeVisit':
      return accept({ type: 'visitAcknowledged' });
    case 'cancelVisit':
      return accept({ type: 'visitCancelled', byMail });
    case 'giveFeedback':
      if ('stars' in visit) return refuse('step_already_taken');
      return accept({ type: 'feedbackGiven', stars: command.stars });
    case 'approveVisit':
      return takePlaces('visitApproved', visit, context);
    case 'promoteVisit':
      return takePlaces('visitPromoted', visit, context);
    case 'declineVisit':
    case 'callOffVisit': {
      const { type, reason } = command;
      if (textLength(reason) === 0) return refuse('reason_missing');
      return accept({ type: type === 'declineVisit' ? 'visitDeclined' : 'visitCalledOff', reason, byMail });
    }
    case 'checkInVisit':
      if (command.came > visit.people) return refuse('invalid_request', [{ path: ['people'], code: 'too_great' }]);
      return accept({ type: 'visitAttended', came: command.came, byMail });
    case 'markNoShow':
    case 'missVisit':
      return accept({ type: 'visitMissed' });
    case 'lapseVisit':
      return accept({ type: 'visitLapsed' });
    case 'eraseVisit':
      return accept({ type: 'visitorErased' });
    default:
      return command satisfies never;
  }
};
