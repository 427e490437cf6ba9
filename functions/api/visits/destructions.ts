// When the personal data of how many bookings were destroyed.
import { visitBook } from '#adapters/wires.ts';
import { destructions as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const destructions = httpHandler(endpoint, { visitBook }, async (_call, on) => ({
  items: await on.visitBook.destructions(),
}));
