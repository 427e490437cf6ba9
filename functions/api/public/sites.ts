// The demonstration sites, for everybody.
import { publicRecords } from '#adapters/wires.ts';
import { sites as endpoint } from '#contract/public.ts';
import { PublicSite } from '#contract/site-views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const sites = httpHandler(endpoint, { publicRecords }, async (_call, on) => ({
  items: (await on.publicRecords.list('site')).map((body) => PublicSite.parse(body)),
}));
