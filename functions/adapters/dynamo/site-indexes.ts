// Under which questions sites, draws and inspections are found again.
import type { DrawState } from '#domain/draw/state.ts';
import type { InspectionState } from '#domain/inspection/state.ts';
import { nextDayOf } from '#domain/site/clock.ts';
import type { SiteState } from '#domain/site/state.ts';
import type { IndexAttributes } from './keys.ts';

/** Due on the first day on which its clock brings something about. */
export const ofSite = (site: SiteState): IndexAttributes => {
  if (site.status === 'absent') return {};
  const next = nextDayOf(site);
  const { id, roundId, fieldCode, organisation, name, status, awardedOn, plaque, lastInspected } = site;
  return {
    applicant: organisation,
    applicantSort: `SITE#${roundId}#${id}`,
    queue: `${roundId}#site`,
    queueSort: `${fieldCode}#${id}`,
    ...(next === undefined ? {} : { due: 'SITE', dueOn: `${next}#${id}` }),
    summary: {
      id,
      roundId,
      fieldCode,
      organisation,
      name,
      status,
      awardedOn,
      ...(plaque === undefined ? {} : { plaqueNumber: plaque.number }),
      ...(lastInspected === undefined ? {} : { lastInspectedOn: lastInspected.on }),
    },
  };
};

export const ofDraw = (draw: DrawState): IndexAttributes => {
  if (draw.status === 'absent') return {};
  const { id, roundId, status, listHash, frozenAt } = draw;
  return {
    queue: `${roundId}#draw`,
    queueSort: `${frozenAt}#${id}`,
    summary: { id, roundId, status, listHash, frozenAt },
  };
};

/** Found by its round; each inspector is shown those of the list that are theirs. */
export const ofInspection = (inspection: InspectionState): IndexAttributes => {
  if (inspection.status === 'absent') return {};
  const { id, kind, roundId, siteId, fieldCode, status, dueOn, inspectors } = inspection;
  return {
    queue: `${roundId}#inspection`,
    queueSort: `${dueOn}#${id}`,
    summary: { id, kind, roundId, siteId, fieldCode, status, dueOn, inspectors },
  };
};
