// An officer accepts a return: the duty is fulfilled.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { acceptReturn as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const acceptReturn = httpHandler(endpoint, { calendar, programme, rounds }, async ({ params, ...press }, on) => {
  const { siteId, dutyId } = params;
  const site = await commandSite(on, siteId, press, () => ({ type: 'acceptReturn', dutyId }));
  return siteView(on, site, press.actor, press.at);
});
