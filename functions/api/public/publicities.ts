// The public notices, for everybody, from the first day of each.
import { publicRecords } from '#adapters/wires.ts';
import { begunPublicities } from '#app/public.ts';
import { PublicPublicity } from '#contract/decision-views.ts';
import { publicities as endpoint } from '#contract/public.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const publicities = httpHandler(endpoint, { publicRecords }, async ({ at }, on) => ({
  items: (await begunPublicities(on, at)).map((body) => PublicPublicity.parse(body)),
}));
