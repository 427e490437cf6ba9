// Who stands at the door is checked in by the code.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { checkIn as checkInBy } from '#app/visits-site.ts';
import { checkIn as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const checkIn = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  checkInBy(on, params.siteId, press, body.code, body.people),
);
