// Marks of a roadshow are given while it is spoken, and completed until the session is closed.
import type { Gate } from '../decider.ts';
import type { EvaluationState } from './state.ts';

/** `over` is spoken and not closed yet. */
export type SlotStanding = 'waiting' | 'open' | 'over' | 'closed';

/** Undefined where the phase is marked at any time. */
export type SlotContext = { readonly slot?: SlotStanding };

export const whileSlotOpen: Gate<EvaluationState, SlotContext> = {
  name: 'in a roadshow, from the opening of its slot until the session is closed',
  refusal: 'slot_not_open',
  passes: (_evaluation, _actor, { slot }) => slot === undefined || slot === 'open' || slot === 'over',
};
