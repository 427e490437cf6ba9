// There is more time to put it right, once.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { extendRectification as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const extendRectification = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'extendRectification', ...body }));
    return siteView(on, site, press.actor, press.at);
  },
);
