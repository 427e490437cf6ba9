// Delisting is proposed, and the site may be heard.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { proposeDelisting as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const proposeDelisting = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'proposeDelisting', ...body }));
    return siteView(on, site, press.actor, press.at);
  },
);
