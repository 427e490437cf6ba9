// The site writes its public page.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { writePage as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const writePage = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'writePage', page: body }));
    return siteView(on, site, press.actor, press.at);
  },
);
