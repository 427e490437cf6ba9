// The site reports what it put right.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite, composeWritten } from '#app/sites.ts';
import { reportRectification as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const reportRectification = httpHandler(
  endpoint,
  { calendar, programme, rounds },
  async ({ params, body, ...press }, on) => {
    const site = await commandSite(
      on,
      params.siteId,
      press,
      composeWritten(on, { type: 'reportRectification', ...body }),
    );
    return siteView(on, site, press.actor, press.at);
  },
);
