// Whom we tell of what happens to a site.
import type { SiteEvent } from '../../site/state.ts';
import { type PolicyFor, silent, toContact, toOffice } from '../draft.ts';

export const ofSite: PolicyFor<SiteEvent> = {
  siteCreated: silent,
  dutyReminded: ({ dutyId }) => [toContact('dutyDue', { dutyId })],
  // The office hears of it when nothing further would be said to the site.
  dutyOverdue: ({ dutyId, daysLate, nextStepOn }) => [
    toContact('dutyOverdue', { dutyId, daysLate }),
    ...(nextStepOn === null ? [toOffice('dutyStillOverdue', { dutyId, daysLate })] : []),
  ],
  returnHandedIn: ({ dutyId, at }) => [toOffice('returnReceived', { dutyId, handedInAt: at })],
  returnAccepted: ({ dutyId }) => [toContact('returnAccepted', { dutyId })],
  returnSentBack: ({ dutyId, remark }) => [toContact('returnSentBack', { dutyId, remark })],
};
