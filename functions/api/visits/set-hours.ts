// The site publishes when it can be visited.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { setVisitingHours } from '#app/visits-site.ts';
import { setHours as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const setHours = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  setVisitingHours(on, params.siteId, press, body),
);
