// What the site said is accepted, and it goes on.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { acceptDefence as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const acceptDefence = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'acceptDefence', ...body }));
    return siteView(on, site, press.actor, press.at);
  },
);
