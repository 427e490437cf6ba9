// The site hands in the return of a duty, with the checked documents of its folder.
import { calendar, lists, programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { commandSite, composeReturn } from '#app/sites.ts';
import { handInReturn as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, programme, rounds };

export const handInReturn = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const { siteId, dutyId } = params;
  const site = await commandSite(on, siteId, press, composeReturn(on, { dutyId, answers: body.answers }));
  return siteView(on, site, press.actor, press.at);
});
