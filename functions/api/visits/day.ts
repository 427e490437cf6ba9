// The bookings of one day.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { visitsOn } from '#app/visits-site.ts';
import { day as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const day = httpHandler(endpoint, wires, async ({ params, query, actor, at }, on) => ({
  items: await visitsOn(on, params.siteId, query.date, actor, at),
}));
