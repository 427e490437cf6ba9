// After every midnight: the heads of the logs that grew on the day before go under one seal, and the seal is published.
import { publicRecords, seals } from '#adapters/wires.ts';
import { sealDays } from '#app/seals.ts';
import { scheduleHandler } from '#kit/handlers.ts';

export const handler = scheduleHandler('seal-days', { publicRecords, seals }, async (at, on) => ({
  sealed: await sealDays(on, at),
}));
