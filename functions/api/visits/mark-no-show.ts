// The site notes that nobody came.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { commandBySite } from '#app/visits-site.ts';
import { markNoShow as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const markNoShow = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  commandBySite(on, params, press, { type: 'markNoShow' }),
);
