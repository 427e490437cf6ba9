// Whom we tell of what happens to a site.
import type { SiteEvent } from '../../site/state.ts';
import { type PolicyFor, silent, toContact, toOffice } from '../draft.ts';

export const ofSite: PolicyFor<SiteEvent> = {
  siteCreated: silent,
  dutyReminded: ({ dutyId, every }) => [toContact(every === 'months' ? 'reportDue' : 'dutyDue', { dutyId })],
  // The office hears of it when nothing further would be said to the site.
  dutyOverdue: ({ dutyId, daysLate, nextStepOn }) => [
    toContact('dutyOverdue', { dutyId, daysLate }),
    ...(nextStepOn === null ? [toOffice('dutyStillOverdue', { dutyId, daysLate })] : []),
  ],
  returnHandedIn: ({ dutyId, at }) => [toOffice('returnReceived', { dutyId, handedInAt: at })],
  returnAccepted: ({ dutyId }) => [toContact('returnAccepted', { dutyId })],
  returnSentBack: ({ dutyId, remark }) => [toContact('returnSentBack', { dutyId, remark })],

  ceremonyAppointed: ({ ceremony: { plaqueNumber, at, place } }) => [
    toContact('plaqueCeremony', { plaqueNumber, heldAt: at, place }),
  ],
  siteOpened: silent,
  openingMissed: ({ openBy }) => [toOffice('openingMissed', { openBy })],
  siteCancelled: ({ reason }) => [toContact('siteCancelled', { reason })],
  plaqueReplaced: ({ number, reason }) => [toContact('plaqueReplaced', { number, reason })],
  plaqueReturned: silent,
  plaqueDeclaredVoid: ({ number }) => [toContact('plaqueVoid', { number }), toOffice('plaqueVoidToNote', { number })],

  siteSuspended: ({ reason }) => [toContact('siteSuspended', { reason })],
  siteResumed: ({ reason }) => [toContact('siteResumed', { reason })],
  // The inspection itself tells of its result.
  siteInspected: silent,
  rectificationOrdered: ({ items, evidence, suspends, dueOn }) => [
    toContact('rectificationOrdered', { items: [...items], evidence, suspends, dueOn }),
  ],
  rectificationExtended: ({ dueOn, reason }) => [toContact('rectificationExtended', { dueOn, reason })],
  rectificationReported: () => [toOffice('recheckDue', { reported: true })],
  rectificationTimeOver: () => [toOffice('recheckDue', { reported: false })],
  recheckPassed: () => [toContact('recheckResult', { passed: true, findings: [] })],
  recheckFailed: ({ findings }) => [toContact('recheckResult', { passed: false, findings: [...findings] })],

  delistingProposed: ({ facts, basis, answerBy }) => [toContact('delistingProposed', { facts, basis, answerBy })],
  defenceGiven: () => [toOffice('defenceToRead')],
  defenceAccepted: ({ reason }) => [toContact('defenceAccepted', { reason })],
  siteDelisted: ({ decisionNumber, reason, banUntil, plaqueReturnBy }) => {
    const decision = { decisionNumber, reason, banUntil, ...(plaqueReturnBy === undefined ? {} : { plaqueReturnBy }) };
    return [toContact('delisted', decision), toOffice('delistingToPassOn', decision)];
  },

  exitAsked: ({ reason }) => [toOffice('exitToDecide', { reason })],
  exitApproved: ({ plaqueReturnBy }) => [
    toContact('exitApproved', plaqueReturnBy === undefined ? {} : { plaqueReturnBy }),
  ],
  exitRefused: ({ reason }) => [toContact('exitRefused', { reason })],
  termReviewBegan: ({ termEnd }) => [toContact('termEnds', { termEnd })],
  termRenewed: ({ term: { from, until }, reason }) => [toContact('termRenewed', { from, until, reason })],
  siteCompleted: () => [toContact('siteCompleted')],

  // Everybody may read the page anyway.
  pageWritten: silent,
  mediaAdded: silent,
  // What it changed to may name a person: that is read in the system.
  changeReported: ({ change: { kind, effectiveOn, late, status } }) => [
    toOffice('changeReported', { kind, effectiveOn, late, open: status === 'open' }),
  ],
  changeDecided: ({ kind, approved, reason }) => [toContact('changeDecided', { kind, approved, reason })],
};
