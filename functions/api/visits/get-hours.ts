// When a site can be visited, as it published it.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { visitingHours } from '#app/visits-site.ts';
import { getHours as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const getHours = httpHandler(endpoint, wires, ({ params, actor }, on) =>
  visitingHours(on, params.siteId, actor),
);
