// Whom we tell of what happens to a grant.
import type { GrantEvent } from '../../grant/state.ts';
import { type PolicyFor, silent, toContact, toOffice } from '../draft.ts';

export const ofGrant: PolicyFor<GrantEvent> = {
  // The agreement is signed at a table; the letter about it went out with the award.
  grantPlanned: silent,
  grantAgreed: silent,
  instalmentRequested: ({ number }) => [toOffice('instalmentRequested', { number })],
  instalmentApproved: silent,
  instalmentSentBack: ({ number, reason }) => [toContact('instalmentSentBack', { number, reason })],
  instalmentPaid: ({ number, amount, payment, reportBy }) => [
    toContact('instalmentPaid', { number, amount, paidOn: payment.paidOn, reportBy }),
  ],
  useReported: ({ number }) => [toOffice('useReported', { number })],
  useAccepted: silent,
  useSentBack: ({ number, reason }) => [toContact('useSentBack', { number, reason })],
  grantHeld: ({ reason }) => [toContact('grantHeld', { reason })],
  grantReleased: silent,
  recoveryDemanded: ({ amount, reason }) => [toContact('recoveryDemanded', { amount, reason })],
  recoveryReceived: silent,
  grantClosed: silent,
};
