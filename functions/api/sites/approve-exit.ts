// The site may leave.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { approveExit as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const approveExit = httpHandler(endpoint, { calendar, programme, rounds }, async ({ params, ...press }, on) => {
  const site = await commandSite(on, params.siteId, press, () => ({ type: 'approveExit' }));
  return siteView(on, site, press.actor, press.at);
});
