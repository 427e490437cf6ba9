// After every midnight: what was not handed in by the deadline lapses.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { lapseDrafts } from '#app/reminders.ts';
import { scheduleHandler } from '#kit/handlers.ts';

const wires = { lists, programme, rounds };

export const handler = scheduleHandler('lapse-drafts', wires, async (at, on) => ({
  lapsed: await lapseDrafts(on, at),
}));
