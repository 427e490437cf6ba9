// Who came says what they thought of it.
import { publicCalendar as calendar, publicRecords, visitBook, visits } from '#adapters/wires.ts';
import { commandByLink } from '#app/visits-booking.ts';
import { giveFeedback as endpoint } from '#contract/public-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const giveFeedback = httpHandler(
  endpoint,
  { calendar, publicRecords, visitBook, visits },
  ({ params, body, ...press }, on) =>
    commandByLink(on, params, press, body, { type: 'giveFeedback', stars: body.stars }),
);
