// The site agrees to the visit of a group.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { commandBySite } from '#app/visits-site.ts';
import { approve as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const approve = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  commandBySite(on, params, press, { type: 'approveVisit' }),
);
