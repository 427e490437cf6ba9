// A booking, for whoever holds its secret link.
import { publicCalendar as calendar, publicRecords, visitBook, visits } from '#adapters/wires.ts';
import { showVisit } from '#app/visits-booking.ts';
import { get as endpoint } from '#contract/public-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { calendar, publicRecords, visitBook, visits }, ({ params, query, at }, on) =>
  showVisit(on, params, query.token, at),
);
