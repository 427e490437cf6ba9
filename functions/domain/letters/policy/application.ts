// Whom we tell of what happens to an application.
import type { ApplicationEvent } from '../../application/state.ts';
import { type PolicyFor, silent, toContact, toOffice } from '../draft.ts';

export const ofApplication: PolicyFor<ApplicationEvent> = {
  applicationStarted: silent,

  applicationSubmitted: ({ at, contentHash }) => [
    toContact('applicationReceived', { submittedAt: at, contentHash }),
    toOffice('applicationToCheck', { submittedAt: at }),
  ],
  // Why is in the record; the applicant's own words do not travel by mail.
  applicationWithdrawn: ({ at }) => [
    toContact('withdrawalConfirmed', { withdrawnAt: at }),
    toOffice('withdrawalToNote', { withdrawnAt: at }),
  ],
  deadlineReminded: ({ daysLeft }) => [toContact('deadlineNear', { daysLeft })],
  applicationLapsed: () => [toContact('draftLapsed')],
  // Answered with the request, and nobody's address is known any more.
  applicationDiscarded: silent,

  // The desk hands a slip over the counter; the page shows what does not match.
  paperReceived: silent,
  reviewTaken: silent,
  correctionAsked: ({ defects, correctBy }) => [
    toContact('correctionAsked', { correctBy, defects: defects.map(({ at, what }) => ({ at, what })) }),
  ],
  applicationCorrected: ({ at }) => [toOffice('correctionReceived', { correctedAt: at })],
  applicationAccepted: ({ at }) => [toContact('accepted', { acceptedAt: at })],
  applicationNotAccepted: ({ reasons }) => [toContact('notAccepted', { reasons: [...reasons] })],

  // Evaluators hear of it through their own sheets, the applicant when visit or slot has its hour.
  panelAssigned: silent,
  panelSupplemented: silent,
  // Marks are never announced one by one, nor is what is only a recommendation.
  phaseClosed: silent,
  reviewCompleted: silent,
  applicationRecommended: silent,

  applicationNotRecommended: ({ reason }) => [toContact('notSelected', { decidedBy: 'evaluationGroup', reason })],
  // Told on the day the public notice begins, not before.
  applicationSelected: silent,
  applicationReserved: ({ reason, order }) => [
    toContact('notSelected', { decidedBy: 'steeringGroup', reason, reserve: order }),
  ],
  applicationNotSelected: ({ reason }) => [toContact('notSelected', { decidedBy: 'steeringGroup', reason })],
  reserveMovedUp: ({ answerBy }) => [toContact('movedUp', { answerBy })],
  publicNoticeBegun: ({ firstDay, lastDay }) => [toContact('proposed', { startsOn: firstDay, endsOn: lastDay })],
  // Told by the objection itself.
  objectionTakenUp: silent,
  objectionLifted: silent,
  applicationDisqualified: ({ facts, basis }) => [toContact('disqualified', { facts, basis })],
  applicationConfirmed: ({ agreementBy }) => [toContact('confirmed', agreementBy === undefined ? {} : { agreementBy })],
  // The parties have it in hand.
  agreementSigned: silent,
  applicationAwarded: ({ siteId }) => [toContact('awarded', { siteId })],
};
