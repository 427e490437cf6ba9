// A public notice is drafted: its list from what was handed in, its last day from the calendar.
import { calendar, lists, programme, rounds } from '#adapters/wires.ts';
import { draftPublicity } from '#app/publicity.ts';
import { draft as endpoint } from '#contract/publicity.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, programme, rounds };

export const draft = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  draftPublicity(on, params.publicityId, press, body),
);
