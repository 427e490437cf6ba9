// A second person confirms what another entered.
import { programme } from '#adapters/wires.ts';
import { commandCalendarYear } from '#app/calendar.ts';
import { confirm as endpoint } from '#contract/calendar.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const confirm = httpHandler(endpoint, { programme }, ({ params, ...press }, on) =>
  commandCalendarYear(on, params.year, press, { type: 'confirmCalendarYear' }),
);
