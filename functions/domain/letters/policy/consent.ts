// Of consents nobody is told by letter: who gives or withdraws one is looking at it.
import type { ConsentEvent } from '../../consent/state.ts';
import { type PolicyFor, silent } from '../draft.ts';

export const ofConsent: PolicyFor<ConsentEvent> = {
  consentsRecorded: silent,
  consentGiven: silent,
  consentWithdrawn: silent,
};
