// The site cannot leave now.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { refuseExit as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const refuseExit = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'refuseExit', ...body }));
    return siteView(on, site, press.actor, press.at);
  },
);
