// The published rounds, for everybody.
import { publicRecords } from '#adapters/wires.ts';
import { rounds as endpoint } from '#contract/public.ts';
import { PublicRound } from '#contract/views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const rounds = httpHandler(endpoint, { publicRecords }, async (_call, on) => ({
  items: (await on.publicRecords.list('round')).map((body) => PublicRound.parse(body)),
}));
