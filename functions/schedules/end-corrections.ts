// After every midnight: a correction that did not come in time ends the application.
import { due, programme, rounds } from '#adapters/wires.ts';
import { endCorrections } from '#app/reminders.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { due, programme, rounds };

export const handler = scheduleHandler('end-corrections', wires, async (at, on) => ({
  ended: await endCorrections(on, at),
}));
