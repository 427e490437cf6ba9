// The site tells a group that it cannot be received.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { commandBySite } from '#app/visits-site.ts';
import { decline as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const decline = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  commandBySite(on, params, press, { type: 'declineVisit', reason: body.reason }),
);
