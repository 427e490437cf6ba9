// Every morning: sites are told what they owe and by when, and that it is overdue.
import { due, programme, rounds } from '#adapters/wires.ts';
import { remindDuties } from '#app/reminders.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { due, programme, rounds };

export const handler = scheduleHandler('remind-duties', wires, async (at, on) => ({
  reminded: await remindDuties(on, at),
}));
