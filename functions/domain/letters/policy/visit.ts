// Whom we tell of what happens to a booking: the visitor, where there is an address, and the site where it has to answer.
import type { VisitEvent } from '../../visit/state.ts';
import type { VisitingEvent } from '../../visit/visiting.ts';
import { type Draft, type PolicyFor, silent, toContact, toVisitor, type VisitorLetter } from '../draft.ts';

const told = (byMail: boolean, letter: VisitorLetter, facts: Draft['facts'] = {}): readonly Draft[] =>
  byMail ? [toVisitor(letter, facts)] : [];

const booked = { confirmed: 'visitConfirmed', waitlisted: 'visitWaitlisted', requested: 'visitRequested' } as const;

export const ofVisit: PolicyFor<VisitEvent | VisitingEvent> = {
  visitingHoursSet: silent,
  visitBooked: ({ as, byMail }) => [
    ...told(byMail, booked[as]),
    ...(as === 'requested' ? [toContact('groupToAnswer')] : []),
  ],
  visitApproved: ({ byMail }) => told(byMail, 'visitConfirmed'),
  visitPromoted: ({ byMail }) => told(byMail, 'visitConfirmed'),
  visitDeclined: ({ byMail, reason }) => told(byMail, 'visitDeclined', { reason }),
  visitCancelled: ({ byMail }) => told(byMail, 'visitCancelled'),
  visitCalledOff: ({ byMail, reason }) => told(byMail, 'visitCalledOff', { reason }),
  visitAttended: ({ byMail }) => told(byMail, 'visitThanks'),
  // They see it on the page where they said it.
  visitAcknowledged: silent,
  feedbackGiven: silent,
  // Who did not come, or never got a place, is not written to afterwards.
  visitMissed: silent,
  visitLapsed: silent,
  visitorErased: silent,
};
