// Visits as the public books them, without an account; the secret that opens a booking is made by who books.
import * as z from 'zod';
import { CalendarDate, SiteId, VisitId, VisitToken } from '#domain/values.ts';
import { SlotId } from '#domain/visit/slots.ts';
import { Visitor } from '#domain/visit/visitor.ts';
import { endpoint } from './endpoint.ts';
import { OwnVisitView, SlotsView } from './visit-views.ts';

const params = z.object({ siteId: SiteId, slotId: SlotId, visitId: VisitId });
const ByLink = z.strictObject({ token: VisitToken });
const notDone = ['not_permitted', 'site_not_open', 'visit_not_found', 'wrong_status', 'invalid_request'] as const;

export const slots = endpoint({
  method: 'GET',
  path: '/public/sites/{siteId}/slots',
  access: 'public',
  summary: 'The times a site can be visited, with the places that are left',
  params: z.object({ siteId: SiteId }),
  query: z.strictObject({ first: CalendarDate.optional(), last: CalendarDate.optional() }),
  returns: SlotsView,
  refuses: ['site_not_open', 'invalid_request'],
});

export const book = endpoint({
  method: 'POST',
  path: '/public/sites/{siteId}/slots/{slotId}/visits/{visitId}',
  access: 'public',
  summary: 'Book a visit: confirmed while there are places, then on the waiting list; a group waits for the site',
  params,
  body: z.strictObject({
    visitor: Visitor,
    people: z.int().min(1).max(2000),
    purpose: z.string().max(40),
    language: z.enum(['zh', 'en']),
    /** Of the privacy notice that was read and agreed to. */
    privacyVersion: z.string().max(40),
    token: VisitToken,
  }),
  returns: OwnVisitView,
  refuses: [
    'not_permitted',
    'already_exists',
    'site_not_open',
    'slot_not_found',
    'calendar_unknown',
    'booking_closed',
    'slot_full',
    'group_notice_too_short',
    'consent_outdated',
    'too_many_requests',
    'too_many_open_bookings',
    'invalid_request',
  ],
});

export const get = endpoint({
  method: 'GET',
  path: '/public/sites/{siteId}/slots/{slotId}/visits/{visitId}',
  access: 'public',
  summary: 'A booking, for whoever holds its secret link',
  params,
  query: z.strictObject({ token: VisitToken }),
  returns: OwnVisitView,
  refuses: ['visit_not_found', 'site_not_open', 'invalid_request'],
});

export const acknowledge = endpoint({
  method: 'POST',
  path: '/public/sites/{siteId}/slots/{slotId}/visits/{visitId}/acknowledge',
  access: 'public',
  summary: 'Say that one will come',
  params,
  body: ByLink,
  returns: OwnVisitView,
  refuses: [...notDone, 'visit_has_begun'],
});

export const cancel = endpoint({
  method: 'POST',
  path: '/public/sites/{siteId}/slots/{slotId}/visits/{visitId}/cancel',
  access: 'public',
  summary: 'Cancel a booking; whoever waits longest moves up',
  params,
  body: ByLink,
  returns: OwnVisitView,
  refuses: [...notDone, 'visit_has_begun'],
});

export const giveFeedback = endpoint({
  method: 'POST',
  path: '/public/sites/{siteId}/slots/{slotId}/visits/{visitId}/feedback',
  access: 'public',
  summary: 'Say after the visit what one thought of it, once',
  params,
  body: ByLink.extend({ stars: z.int().min(1).max(5), text: z.string().trim().max(1000).optional() }),
  returns: OwnVisitView,
  refuses: [...notDone, 'feedback_time_over', 'step_already_taken'],
});
