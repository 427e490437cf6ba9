// After every midnight: visits that are over are closed, and who came thirty days ago is forgotten.
import { publicCalendar as calendar, visitBook, visits, visitsDue } from '#adapters/wires.ts';
import { closeVisits, eraseVisits } from '#app/visits-clock.ts';
import { scheduleHandler } from '#kit/handlers.ts';

export const handler = scheduleHandler('close-visits', { calendar, visitBook, visits, visitsDue }, async (at, on) => ({
  closed: await closeVisits(on, at),
  erased: await eraseVisits(on, at),
}));
