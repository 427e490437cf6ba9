// A booked visit (预约): what is known of it without knowing who comes; names and numbers lie in a record of their own.
import type { CalendarDate, Instant, Language, SiteId, VisitId } from '../values.ts';
import type { Slot } from './slots.ts';
import type { Tally } from './tally.ts';

/** As it was booked; it does not change any more. */
export type Booking = {
  readonly id: VisitId;
  readonly siteId: SiteId;
  readonly slot: Pick<Slot, 'id' | 'date' | 'from' | 'to' | 'begins' | 'ends'>;
  readonly people: number;
  /** More than one may book without asking. */
  readonly group: boolean;
  readonly purpose: string;
  readonly language: Language;
  readonly privacyVersion: string;
  /** Of the secret the visitor keeps; the secret itself is nowhere. */
  readonly tokenHash: string;
  /** Said at the door. */
  readonly code: string;
  /** Whether there is an address to write to. */
  readonly byMail: boolean;
  readonly feedbackUntil: CalendarDate;
  /** The last day on which it can be told who came. */
  readonly keepThrough: CalendarDate;
};

type Booked = Booking & { readonly bookedAt: Instant };

export type VisitState =
  | { readonly status: 'absent' }
  | (Booked & { readonly status: 'requested' | 'waitlisted' | 'declined' | 'lapsed' | 'no_show' })
  | (Booked & { readonly status: 'confirmed'; readonly comes: boolean })
  | (Booked & { readonly status: 'cancelled'; readonly calledOff: boolean; readonly reason?: string })
  | (Booked & { readonly status: 'attended'; readonly came: number; readonly stars?: number })
  | (Pick<Booking, 'id' | 'siteId' | 'slot' | 'keepThrough'> & { readonly status: 'erased'; readonly counted: Tally });
export type VisitStatus = VisitState['status'];
export type PresentVisit = Exclude<VisitState, { status: 'absent' | 'erased' }>;

/** Still to come, one way or the other. */
export const openStatuses = ['requested', 'waitlisted', 'confirmed'] as const satisfies readonly VisitStatus[];
export const isOpenVisit = ({ status }: VisitState): boolean => (openStatuses as readonly string[]).includes(status);

/** Whether the visitor can be written to, for whom to tell is decided from the event alone. */
type ToVisitor = Pick<Booking, 'byMail'>;
export type VisitEvent =
  | ({ readonly type: 'visitBooked'; readonly as: 'confirmed' | 'waitlisted' | 'requested' } & Booking)
  | ({ readonly type: 'visitApproved' } & ToVisitor)
  | ({ readonly type: 'visitPromoted' } & ToVisitor)
  | ({ readonly type: 'visitDeclined'; readonly reason: string } & ToVisitor)
  | { readonly type: 'visitAcknowledged' }
  | ({ readonly type: 'visitCancelled' } & ToVisitor)
  | ({ readonly type: 'visitCalledOff'; readonly reason: string } & ToVisitor)
  | ({ readonly type: 'visitAttended'; readonly came: number } & ToVisitor)
  | { readonly type: 'feedbackGiven'; readonly stars: number }
  | { readonly type: 'visitMissed' }
  | { readonly type: 'visitLapsed' }
  | { readonly type: 'visitorErased' };
