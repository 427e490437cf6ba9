// What the API shows of visits: to the public what can be booked, to the site and the staff who comes, as far as each may.
import * as z from 'zod';
import { VisitTerms } from '#domain/round/visits.ts';
import { Bilingual, CalendarDate, Instant, SiteId, VisitId } from '#domain/values.ts';
import { VisitingHours } from '#domain/visit/hours.ts';
import { SlotId } from '#domain/visit/slots.ts';

export const VisitingView = z.object({
  siteId: SiteId,
  name: z.string(),
  hours: VisitingHours,
  terms: VisitTerms,
});

export const SlotView = z.object({
  id: SlotId,
  date: CalendarDate,
  from: z.string(),
  to: z.string(),
  bookableUntil: Instant,
  capacity: z.int(),
  placesLeft: z.int(),
  /** Heads on the waiting list. */
  waiting: z.int(),
  provisional: z.boolean(),
  bookable: z.boolean(),
});

const PlaceView = z.object({ id: SiteId, name: z.string(), address: z.string(), phone: z.string() });

export const SlotsView = z.object({
  site: PlaceView.extend({ open: z.boolean() }),
  terms: z.object({
    waitlist: z.boolean(),
    groupOver: z.int(),
    groupWorkingDays: z.int(),
    purposes: z.array(z.object({ id: z.string(), label: Bilingual })),
    privacy: z.object({ version: z.string(), text: Bilingual }),
  }),
  items: z.array(SlotView),
});

const VisitorView = z.object({ name: z.string(), mobile: z.string(), email: z.string().optional() });
const VisitTime = z.object({ id: SlotId, date: CalendarDate, from: z.string(), to: z.string() });

const common = {
  id: VisitId,
  slot: VisitTime,
  people: z.int(),
  group: z.boolean(),
  purpose: z.string(),
  language: z.enum(['zh', 'en']),
  status: z.string(),
  /** They said that they will come. */
  comes: z.boolean().optional(),
  stars: z.int().optional(),
  /** Masked, but to the site on the day of the visit. */
  visitor: VisitorView.optional(),
  allowedActions: z.array(z.string()),
};

/** As whoever holds its secret link sees it. */
export const OwnVisitView = z.object({
  ...common,
  site: PlaceView,
  code: z.string().optional(),
  reason: z.string().optional(),
});

/** As the site and the staff see it. */
export const VisitView = z.object({
  ...common,
  bookedAt: Instant,
  came: z.int().optional(),
  feedback: z.string().optional(),
});

const figures = {
  slots: z.int(),
  bookings: z.int(),
  attended: z.int(),
  visitors: z.int(),
  noShows: z.int(),
  cancelled: z.int(),
  calledOff: z.int(),
  ratings: z.int(),
  stars: z.int(),
};

export const VisitYearView = z.object({
  siteId: SiteId,
  year: z.string(),
  months: z.array(z.object({ month: z.string(), ...figures })),
  total: z.object(figures),
});

export const DestructionView = z.object({ at: Instant, of: z.string(), count: z.int(), hash: z.string() });
