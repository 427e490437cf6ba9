// Of a round nobody is told by letter: its pages are public.
import type { RoundEvent } from '../../round/state.ts';
import { type PolicyFor, silent } from '../draft.ts';

export const ofRound: PolicyFor<RoundEvent> = {
  roundDrafted: silent,
  roundPublished: silent,
  roundAmended: silent,
};
