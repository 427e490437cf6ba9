// A piece in the media is logged.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { addMedia as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const addMedia = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, () => ({ type: 'addMedia', entry: body }));
    return siteView(on, site, press.actor, press.at);
  },
);
