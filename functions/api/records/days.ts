// The days on which something was written in any log.
import { seals } from '#adapters/wires.ts';
import { notedDays } from '#app/seals.ts';
import { days as endpoint } from '#contract/records.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const days = httpHandler(endpoint, { seals }, async ({ at }, on) => ({
  days: [...(await notedDays(on.seals, at))],
}));
