// The ceremony is appointed; the plaque gets its number.
import { calendar, numbers, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite, nextPlaque } from '#app/sites.ts';
import { appointCeremony as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const appointCeremony = httpHandler(
  endpoint,
  { calendar, numbers, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(on, params.siteId, press, async (current) => ({
      type: 'appointCeremony',
      ...body,
      number: current.ceremony === undefined ? await nextPlaque(on, current) : 0,
    }));
    return siteView(on, site, press.actor, press.at);
  },
);
