// After every midnight: the office hears that a public notice is over, and confirms who stood on it.
import { calendar, due, programme, rounds } from '#adapters/wires.ts';
import { endPublicities } from '#app/reminders.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { calendar, due, programme, rounds };

export const handler = scheduleHandler('end-publicities', wires, async (at, on) => ({
  ended: await endPublicities(on, at),
}));
