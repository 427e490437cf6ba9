// The certificate of the plaque that hangs at a site, with the address where anybody can check it.
import type { Actor } from '#domain/actor.ts';
import { plaqueStatus } from '#domain/site/plaque.ts';
import { type SiteId, startOfDay } from '#domain/values.ts';
import type { ApplicationReach } from './applications.ts';
import { Refused } from './execute.ts';
import { roundOf } from './rounds.ts';
import { readSite } from './sites.ts';

/** None is printed of a plaque that is void or was taken away. */
export const certificateOf = async (on: ApplicationReach & { readonly portal: string }, id: SiteId, actor: Actor) => {
  const site = await readSite(on, id, actor);
  const round = await roundOf(on.rounds, site);
  const status = plaqueStatus(site);
  if (site.plaque === undefined || status === 'void' || status === 'delisted')
    throw new Refused({ code: 'plaque_missing' });
  const { number, handedOverOn, validFrom } = site.plaque;
  const field = round.fields.find(({ code }) => code === site.fieldCode)?.label;
  return {
    programme: round.programme,
    number,
    field: field ?? { zh: site.fieldCode, en: site.fieldCode },
    site: site.page?.title ?? site.name,
    holder: site.name,
    validFrom,
    issuer: round.contact.office,
    timeZone: round.timeZone,
    issuedAt: startOfDay(round.timeZone, handedOverOn),
    checkAddress: `${on.portal}/plaques/${number}`,
  };
};
