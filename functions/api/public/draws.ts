// The draws, for everybody.
import { publicRecords } from '#adapters/wires.ts';
import { PublicDraw } from '#contract/inspection-views.ts';
import { draws as endpoint } from '#contract/public.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const draws = httpHandler(endpoint, { publicRecords }, async (_call, on) => ({
  items: (await on.publicRecords.list('draw')).map((body) => PublicDraw.parse(body)),
}));
