// An officer enters a year from the State Council's notice.
import { programme } from '#adapters/wires.ts';
import { commandCalendarYear } from '#app/calendar.ts';
import { enter as endpoint } from '#contract/calendar.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const enter = httpHandler(endpoint, { programme }, ({ params, body: entry, ...press }, on) =>
  commandCalendarYear(on, params.year, press, { type: 'enterCalendarYear', entry }),
);
