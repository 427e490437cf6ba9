// A site with its duties.
import { programme, rounds } from '#adapters/wires.ts';
import { siteView } from '#app/site-view.ts';
import { readSite } from '#app/sites.ts';
import { get as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, async ({ params, actor, at }, on) =>
  siteView(on, await readSite(on, params.siteId, actor), actor, at),
);
