// The site reports a change.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { reportChange as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const reportChange = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'reportChange', ...body }));
    return siteView(on, site, press.actor, press.at);
  },
);
