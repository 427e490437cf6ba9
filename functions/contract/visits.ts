// Visits as a site and the staff deal with them: hours, groups to answer, who comes today, and how many came in a year.
import * as z from 'zod';
import { CalendarDate, SiteId, VisitId } from '#domain/values.ts';
import { VisitingHours } from '#domain/visit/hours.ts';
import { SlotId } from '#domain/visit/slots.ts';
import { endpoint } from './endpoint.ts';
import { DestructionView, VisitingView, VisitView, VisitYearView } from './visit-views.ts';

const site = z.object({ siteId: SiteId });
const visit = z.object({ siteId: SiteId, slotId: SlotId, visitId: VisitId });
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;
const Reason = z.strictObject({ reason: z.string().max(500) });
const notDone = ['not_permitted', 'site_not_open', 'visit_not_found', 'wrong_status'] as const;

export const getHours = endpoint({
  method: 'GET',
  path: '/sites/{siteId}/visiting-hours',
  access: ['applicant', ...staff],
  summary: 'When a site can be visited, and the terms of the round',
  params: site,
  returns: VisitingView,
  refuses: ['site_not_found', 'site_not_open'],
});

export const setHours = endpoint({
  method: 'PUT',
  path: '/sites/{siteId}/visiting-hours',
  access: ['applicant'],
  summary: 'Publish when the site can be visited; bookings made before stay as they are',
  params: site,
  body: VisitingHours,
  returns: VisitingView,
  refuses: [
    'not_permitted',
    'site_not_found',
    'not_in_this_programme',
    'site_not_open',
    'hours_invalid',
    'invalid_request',
  ],
});

export const day = endpoint({
  method: 'GET',
  path: '/sites/{siteId}/visits',
  access: ['applicant', ...staff],
  summary: 'The bookings of one day; the site sees on that day who comes, everybody else a masked name',
  params: site,
  query: z.strictObject({ date: CalendarDate }),
  returns: z.object({ items: z.array(VisitView) }),
  refuses: ['site_not_found', 'invalid_request'],
});

export const groups = endpoint({
  method: 'GET',
  path: '/sites/{siteId}/visits/groups',
  access: ['applicant', ...staff],
  summary: "Groups that wait for the site's answer",
  params: site,
  returns: z.object({ items: z.array(VisitView) }),
  refuses: ['site_not_found'],
});

export const approve = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/slots/{slotId}/visits/{visitId}/approve',
  access: ['applicant'],
  summary: 'Agree to the visit of a group: it takes its places',
  params: visit,
  returns: VisitView,
  refuses: [...notDone, 'slot_not_found', 'visit_has_begun', 'slot_full'],
});

export const decline = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/slots/{slotId}/visits/{visitId}/decline',
  access: ['applicant'],
  summary: 'Tell a group, with the reason, that it cannot be received',
  params: visit,
  body: Reason,
  returns: VisitView,
  refuses: [...notDone, 'visit_has_begun', 'reason_missing', 'invalid_request'],
});

export const callOff = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/slots/{slotId}/visits/{visitId}/call-off',
  access: ['applicant'],
  summary: 'Call off one visit, with the reason',
  params: visit,
  body: Reason,
  returns: VisitView,
  refuses: [...notDone, 'visit_has_begun', 'reason_missing', 'invalid_request'],
});

export const callOffSlot = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/slots/{slotId}/call-off',
  access: ['applicant'],
  summary: 'Call off every visit of one slot, with the reason',
  params: z.object({ siteId: SiteId, slotId: SlotId }),
  body: Reason,
  returns: z.object({ calledOff: z.int() }),
  refuses: [...notDone, 'visit_has_begun', 'reason_missing', 'invalid_request'],
});

export const checkIn = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/visits/check-in',
  access: ['applicant'],
  summary: 'Check in, by the code said at the door, how many came',
  params: site,
  body: z.strictObject({ code: z.string().trim().length(8), people: z.int().min(1).max(2000) }),
  returns: VisitView,
  refuses: [...notDone, 'not_on_the_day', 'invalid_request'],
});

export const markNoShow = endpoint({
  method: 'POST',
  path: '/sites/{siteId}/slots/{slotId}/visits/{visitId}/no-show',
  access: ['applicant'],
  summary: 'Note that nobody came; after the day it is noted by itself',
  params: visit,
  returns: VisitView,
  refuses: [...notDone, 'visit_not_begun'],
});

export const year = endpoint({
  method: 'GET',
  path: '/sites/{siteId}/visits/years/{year}',
  access: ['applicant', ...staff],
  summary: 'Visits and visitors of a year by month: the fact behind the yearly return, with nobody named',
  params: z.object({ siteId: SiteId, year: z.string().regex(/^\d{4}$/) }),
  returns: VisitYearView,
  refuses: ['site_not_found'],
});

export const destructions = endpoint({
  method: 'GET',
  path: '/visits/destructions',
  access: ['clerk', 'bureau'],
  summary: 'When the personal data of how many bookings were destroyed',
  returns: z.object({ items: z.array(DestructionView) }),
  refuses: [],
});
