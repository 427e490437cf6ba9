// One's organisation's sites.
import { lists } from '#adapters/wires.ts';
import { SiteSummary } from '#contract/site-views.ts';
import { listMine as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const listMine = httpHandler(endpoint, { lists }, async ({ actor }, on) => {
  const own = await on.lists.all({ of: 'applicant', key: actor.organisation ?? '', prefix: 'SITE#' });
  return { items: own.map((site) => SiteSummary.parse(site)) };
});
