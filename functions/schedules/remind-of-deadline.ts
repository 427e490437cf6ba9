// Every morning: owners of drafts are told that the deadline comes nearer.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { remindOfDeadline } from '#app/reminders.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { lists, programme, rounds };

export const handler = scheduleHandler('remind-of-deadline', wires, async (at, on) => ({
  reminded: await remindOfDeadline(on, at),
}));
