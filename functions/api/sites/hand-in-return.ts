// The site hands in the return of a duty, with the checked documents of its folder.
import { programme, rounds } from '#adapters/wires.ts';
import { commandSite, dutyDocuments, siteView } from '#app/sites.ts';
import { handInReturn as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const handInReturn = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const { siteId, dutyId } = params;
  const site = await commandSite(on, siteId, press, async (current) => ({
    type: 'handInReturn',
    dutyId,
    answers: body.answers,
    documents: await dutyDocuments(on, current, dutyId),
  }));
  return siteView(on, site, press.actor, press.at);
});
