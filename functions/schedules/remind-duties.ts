// Every morning: sites are told what they owe and what is overdue, and their time limits end.
import { calendar, due, programme, rounds } from '#adapters/wires.ts';
import { keepSites } from '#app/reminders.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { calendar, due, programme, rounds };

export const handler = scheduleHandler('remind-duties', wires, async (at, on) => ({
  done: await keepSites(on, at),
}));
