// Gates from the public notice to the award; a step the programme does without is passed over.
import type { Gate } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { endOfDay, type Instant } from '../values.ts';
import type { ApplicationState } from './state.ts';

type DecisionGate = Gate<ApplicationState, { readonly at: Instant; readonly round: RoundDocument }>;

export const partOfTheProgramme = (section: 'publicity' | 'objection' | 'agreement' | 'paper'): DecisionGate => ({
  name: `where the programme has ${section === 'agreement' ? 'an' : 'a'} ${section}`,
  refusal: 'not_in_this_programme',
  passes: (_application, _actor, { round }) => round[section] !== undefined,
});

/** Straight from the selection where the programme has no public notice. */
export const readyToConfirm: DecisionGate = {
  name: 'while in_publicity, or selected where there is no public notice',
  refusal: 'wrong_status',
  statuses: ['in_publicity'],
  passes: ({ status }, _actor, { round }) =>
    status === 'in_publicity' || (status === 'selected' && round.publicity === undefined),
};

export const publicNoticeOver: DecisionGate = {
  name: 'after the last day of the public notice',
  refusal: 'publicity_not_over',
  passes: (application, _actor, { at, round }) =>
    application.status !== 'in_publicity' || at >= endOfDay(round.timeZone, application.notice.lastDay),
};

export const notSignedYet: DecisionGate = {
  name: 'once',
  refusal: 'step_already_taken',
  passes: (application) => !('agreement' in application),
};

export const agreementSigned: DecisionGate = {
  name: 'with the signed agreement, where the programme has one',
  refusal: 'agreement_missing',
  passes: (application, _actor, { round }) => round.agreement === undefined || 'agreement' in application,
};
