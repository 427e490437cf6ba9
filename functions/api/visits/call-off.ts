// The site calls off one visit.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { commandBySite } from '#app/visits-site.ts';
import { callOff as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const callOff = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  commandBySite(on, params, press, { type: 'callOffVisit', reason: body.reason }),
);
