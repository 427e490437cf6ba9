// Visits and visitors of a year.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { visitsOfYear } from '#app/visits-site.ts';
import { year as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const year = httpHandler(endpoint, wires, ({ params, actor }, on) =>
  visitsOfYear(on, params.siteId, params.year, actor),
);
