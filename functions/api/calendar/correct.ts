// An officer enters a confirmed year anew, with the reason; a late change of the notice is one.
import { programme } from '#adapters/wires.ts';
import { commandCalendarYear } from '#app/calendar.ts';
import { correct as endpoint } from '#contract/calendar.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const correct = httpHandler(endpoint, { programme }, ({ params, body, ...press }, on) =>
  commandCalendarYear(on, params.year, press, { type: 'correctCalendarYear', ...body }),
);
