// A plaque is replaced; the old one is void.
import { calendar, numbers, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite, nextPlaque } from '#app/sites.ts';
import { replacePlaque as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const replacePlaque = httpHandler(
  endpoint,
  { calendar, numbers, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, async (current) => ({
      type: 'replacePlaque',
      ...body,
      number: await nextPlaque(on, current),
    }));
    return siteView(on, site, press.actor, press.at);
  },
);
