// How events change a booking; an event that does not fit leaves it as it is.
import type { Recorded } from '../decider.ts';
import type { Booking, PresentVisit, VisitEvent, VisitState } from './state.ts';
import { tallyOf } from './tally.ts';

const bookingOf = (visit: PresentVisit): Booking & { readonly bookedAt: PresentVisit['bookedAt'] } => {
  const { id, siteId, slot, people, group, purpose, language, privacyVersion, tokenHash, code, byMail } = visit;
  const { feedbackUntil, keepThrough, bookedAt } = visit;
  const booked = { id, siteId, slot, people, group, purpose, language, privacyVersion, tokenHash, code, byMail };
  return { ...booked, feedbackUntil, keepThrough, bookedAt };
};

const begun = (event: Recorded<Extract<VisitEvent, { type: 'visitBooked' }>>): VisitState => {
  const { type: _type, as, at, by: _by, commandId: _commandId, ...booking } = event;
  const booked = { ...booking, bookedAt: at };
  return as === 'confirmed' ? { ...booked, status: as, comes: false } : { ...booked, status: as };
};

export const evolveVisit = (visit: VisitState, event: Recorded<VisitEvent>): VisitState => {
  if (event.type === 'visitBooked') return visit.status === 'absent' ? begun(event) : visit;
  if (visit.status === 'absent' || visit.status === 'erased') return visit;
  const { status } = visit;
  const toCome = status === 'requested' || status === 'waitlisted' || status === 'confirmed';
  switch (event.type) {
    case 'visitApproved':
      return status === 'requested' ? { ...bookingOf(visit), status: 'confirmed', comes: false } : visit;
    case 'visitPromoted':
      return status === 'waitlisted' ? { ...bookingOf(visit), status: 'confirmed', comes: false } : visit;
    case 'visitAcknowledged':
      return status === 'confirmed' ? { ...visit, comes: true } : visit;
    case 'visitDeclined':
      return status === 'requested' ? { ...bookingOf(visit), status: 'declined' } : visit;
    case 'visitCancelled':
      return toCome ? { ...bookingOf(visit), status: 'cancelled', calledOff: false } : visit;
    case 'visitCalledOff':
      return toCome ? { ...bookingOf(visit), status: 'cancelled', calledOff: true, reason: event.reason } : visit;
    case 'visitAttended':
      return status === 'confirmed' || status === 'no_show'
        ? { ...bookingOf(visit), status: 'attended', came: event.came }
        : visit;
    case 'feedbackGiven':
      return status === 'attended' ? { ...visit, stars: event.stars } : visit;
    case 'visitMissed':
      return status === 'confirmed' ? { ...bookingOf(visit), status: 'no_show' } : visit;
    case 'visitLapsed':
      return status === 'requested' || status === 'waitlisted' ? { ...bookingOf(visit), status: 'lapsed' } : visit;
    case 'visitorErased': {
      if (toCome) return visit;
      const { id, siteId, slot, keepThrough } = visit;
      return { status: 'erased', id, siteId, slot, keepThrough, counted: tallyOf(visit) };
    }
    default:
      return event satisfies never;
  }
};
