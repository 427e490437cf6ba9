// Whom we tell of what an organisation asked concerning its personal data, and of what is destroyed.
import type { DataRequestEvent } from '../../data-request/state.ts';
import type { DestructionEvent } from '../../destruction/state.ts';
import { type PolicyFor, silent, toContact, toOffice } from '../draft.ts';

export const ofDataRequest: PolicyFor<DataRequestEvent> = {
  dataRequestMade: ({ kind, answerBy }) => [toOffice('dataRequestToAnswer', { kind, answerBy })],
  // Between the officers, until it is answered.
  dataAnswerProposed: silent,
  dataAnswerSentBack: silent,
  dataRequestAnswered: ({ kind, outcome, reason }) => [toContact('dataRequestAnswered', { kind, outcome, reason })],
};

// The Bureau finds the lists where it approves them.
export const ofDestruction: PolicyFor<DestructionEvent> = {
  destructionProposed: silent,
  destructionRejected: silent,
  destructionApproved: silent,
  destructionOrdered: silent,
  destructionCarriedOut: silent,
};
