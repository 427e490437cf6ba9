// The steering group delists a site.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { delist as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const delist = httpHandler(endpoint, { calendar, programme, rounds }, async ({ params, body, ...press }, on) => {
  const site = await commandSite(on, params.siteId, press, () => ({ type: 'delistSite', ...body }));
  return siteView(on, site, press.actor, press.at);
});
