// Whom we tell of a site visit: its hour to host and visitors, the record to the host, the office when an opinion is late.
import type { SiteVisitEvent } from '../../site-visit/state.ts';
import { ApplicationId } from '../../values.ts';
import { type Draft, type PolicyFor, silent, toContact, toOffice, toPerson } from '../draft.ts';

/** A visit bears the id of its application. */
const about = (id: string): Pick<Draft, 'about'> => ({
  about: { aggregate: 'application', id: ApplicationId.parse(id) },
});

export const ofSiteVisit: PolicyFor<SiteVisitEvent> = {
  siteVisitAppointed: ({ phase, visitAt, place, changed, visitors }, id) => {
    const facts = { phase, heldAt: visitAt, place, changed };
    return [
      { ...toContact('siteVisit', { ...facts, visitors: visitors.length }), ...about(id) },
      ...visitors.map((visitor) => ({ ...toPerson('visitToMake', visitor, facts), ...about(id) })),
    ];
  },
  visitPhotoRequested: silent,
  visitPhotoAccepted: silent,
  visitPhotoRejected: silent,
  siteVisitRecorded: (_event, id) => [{ ...toContact('visitRecordToSign'), ...about(id) }],
  siteVisitSigned: silent,
  siteVisitCountersigned: silent,
  hostRefusalNoted: silent,
  siteVisitCompleted: silent,
  siteVisitOpinionReminded: ({ opinionBy }, id) => [{ ...toOffice('visitOpinionDue', { opinionBy }), ...about(id) }],
  // As with marks: nothing of it before the decision.
  siteVisitOpinionGiven: silent,
};
