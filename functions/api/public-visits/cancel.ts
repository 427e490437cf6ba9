// Who booked cancels, by the secret link.
import { publicCalendar as calendar, publicRecords, visitBook, visits } from '#adapters/wires.ts';
import { commandByLink } from '#app/visits-booking.ts';
import { cancel as endpoint } from '#contract/public-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const cancel = httpHandler(
  endpoint,
  { calendar, publicRecords, visitBook, visits },
  ({ params, body, ...press }, on) => commandByLink(on, params, press, body, { type: 'cancelVisit' }),
);
