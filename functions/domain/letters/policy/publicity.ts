// Whom we tell of what happens to a public notice; each organisation hears of it through its own application.
import type { PublicityEvent } from '../../publicity/state.ts';
import { type PolicyFor, silent, toOffice } from '../draft.ts';

export const ofPublicity: PolicyFor<PublicityEvent> = {
  publicityDrafted: silent,
  publicityOpened: silent,
  publicityEnded: ({ lastDay }) => [toOffice('publicityOver', { lastDay })],
};
