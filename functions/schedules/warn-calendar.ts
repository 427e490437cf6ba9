// Every Monday: the offices are told of a year whose working days nobody has confirmed, from November of the year before.
import { calendar, lists, programme, rounds } from '#adapters/wires.ts';
import { warnOfCalendar } from '#app/calendar.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { calendar, lists, programme, rounds };

export const handler = scheduleHandler('warn-calendar', wires, async (at, on) => ({
  warned: await warnOfCalendar(on, at),
}));
