// The public page of a site.
import { publicRecords } from '#adapters/wires.ts';
import { Refused } from '#app/execute.ts';
import { site as endpoint } from '#contract/public.ts';
import { PublicSitePage } from '#contract/site-views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const site = httpHandler(endpoint, { publicRecords }, async ({ params }, on) => {
  const body = await on.publicRecords.get('site', params.siteId);
  if (body === undefined) throw new Refused({ code: 'site_not_found' });
  return PublicSitePage.parse(body);
});
