// The site has completed its term.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { complete as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const complete = httpHandler(endpoint, { calendar, programme, rounds }, async ({ params, ...press }, on) => {
  const site = await commandSite(on, params.siteId, press, () => ({ type: 'completeSite' }));
  return siteView(on, site, press.actor, press.at);
});
