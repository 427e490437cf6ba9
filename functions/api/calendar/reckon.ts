// A day for somebody's plan, which says so where it rests on a year nobody has announced.
import { calendar } from '#adapters/wires.ts';
import { reckon as reckonDay } from '#app/calendar.ts';
import { reckon as endpoint } from '#contract/calendar.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const reckon = httpHandler(endpoint, { calendar }, ({ query }, on) =>
  reckonDay(on, query.from, query.days, query.counting),
);
