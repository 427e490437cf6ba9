// An officer sends a return back with a remark.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite } from '#app/sites.ts';
import { sendBackReturn as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const sendBackReturn = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const { siteId, dutyId } = params;
    const site = await commandSite(on, siteId, press, () => ({ type: 'sendBackReturn', dutyId, remark: body.remark }));
    return siteView(on, site, press.actor, press.at);
  },
);
