// The site calls off every visit of one slot.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { callOffSlot as callOffAll } from '#app/visits-site.ts';
import { callOffSlot as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const callOffSlot = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  callOffAll(on, params.siteId, params.slotId, press, body.reason),
);
