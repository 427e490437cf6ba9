// Somebody books a visit.
import { publicCalendar as calendar, publicRecords, visitBook, visits } from '#adapters/wires.ts';
import { bookVisit } from '#app/visits-booking.ts';
import { book as endpoint } from '#contract/public-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const book = httpHandler(
  endpoint,
  { calendar, publicRecords, visitBook, visits },
  ({ params, body, source, ...press }, on) => bookVisit(on, params, press, body, source),
);
