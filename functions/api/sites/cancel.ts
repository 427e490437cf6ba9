// A site that was not opened in time is cancelled.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { cancel as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const cancel = httpHandler(endpoint, { calendar, programme, rounds }, async ({ params, body, ...press }, on) => {
  const site = await commandSite(on, params.siteId, press, () => ({ type: 'cancelSite', ...body }));
  return siteView(on, site, press.actor, press.at);
});
