// The times a site can be visited.
import { publicCalendar as calendar, publicRecords, visitBook, visits } from '#adapters/wires.ts';
import { publicSlots } from '#app/visits-booking.ts';
import { slots as endpoint } from '#contract/public-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const slots = httpHandler(
  endpoint,
  { calendar, publicRecords, visitBook, visits },
  ({ params, query, at }, on) => publicSlots(on, params.siteId, query, at),
);
