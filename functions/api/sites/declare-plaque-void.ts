// A plaque that did not come back is declared void.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { declarePlaqueVoid as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const declarePlaqueVoid = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'declarePlaqueVoid' }));
    return siteView(on, site, press.actor, press.at);
  },
);
