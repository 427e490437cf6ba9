// What 海澄 agreed to with its application, as the events of its log.
import { type ConsentCommand, type ConsentContext, decideConsent, evolveConsent } from '#domain/consent/decide.ts';
import type { ConsentEvent, ConsentState } from '#domain/consent/state.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId } from './papers.ts';
import { linXiaoman } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const consentDecider: Decider<ConsentState, ConsentEvent, ConsentCommand, ConsentContext> = {
  initial: { status: 'absent' },
  decide: decideConsent,
  evolve: evolveConsent,
};
const { uscc: organisation } = haicheng;
export const context: ConsentContext = { application: { id: applicationId, organisation }, privacy: round.privacy };
export const { given } = spec(consentDecider, context);

export const contact = 'consentContactPublish';
export const notice = round.privacy.version;

/** With the form: the separate one as answered. */
export const withForm = (separate: boolean): ConsentEvent => ({
  type: 'consentsRecorded',
  ...{ applicationId, organisation, notice },
  answers: { consentPrivacyNotice: true, consentPublish: true, [contact]: separate },
});
const event = (what: ConsentEvent, at = days.dayOfHandingIn) => happened(what, linXiaoman, at);
export const recorded = event(withForm(true));
export const withdrawn = event({ type: 'consentWithdrawn', consent: contact, notice }, days.dayOfTheReview);
export const givenAgain = event({ type: 'consentGiven', consent: contact, notice }, days.dayOfAcceptance);
