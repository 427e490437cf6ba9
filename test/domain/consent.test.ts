import { describe, expect, test } from '@jest/globals';
import { isGiven } from '#domain/consent/state.ts';
import { privacyFaults } from '#domain/round/privacy.ts';
import { contact, given, givenAgain, notice, recorded, withdrawn, withForm } from '../support/consent.ts';
import { dayOfHandingIn } from '../support/days.ts';
import { fullAnswers } from '../support/papers.ts';
import { heYining, linXiaoman, oneOfEachRole, zhouMin } from '../support/persons.ts';
import { round, roundBut } from '../support/round.ts';

const handIn = (separate: boolean) =>
  ({ type: 'recordConsents', answers: fullAnswers({ [contact]: separate }) }) as const;
const withdraw = { type: 'withdrawConsent', consent: contact } as const;
const give = { type: 'giveConsent', consent: contact } as const;

describe('consents (同意记录)', () => {
  test('are recorded as the form is handed in, each with the version of the notice', () => {
    given().when(handIn(false), linXiaoman).then(withForm(false));
    given().when(handIn(true), linXiaoman).then(withForm(true));
  });

  test('say when and by whom', () => {
    const { state } = given(recorded);
    expect('records' in state ? state.records : []).toContainEqual({
      ...{ consent: contact, given: true, notice, byItself: false },
      ...{ at: dayOfHandingIn, by: linXiaoman.id },
    });
  });

  test('left unanswered were not given', () => {
    given()
      .when({ type: 'recordConsents', answers: {} }, linXiaoman)
      .then({
        ...withForm(false),
        answers: { consentPrivacyNotice: false, consentPublish: false, [contact]: false },
      } as never);
  });

  test('to publish the contact are withdrawn as easily as given, and given again', () => {
    given(recorded).when(withdraw, linXiaoman).then({ type: 'consentWithdrawn', consent: contact, notice });
    expect(isGiven(given(recorded, withdrawn).state, contact)).toBe(false);
    given(recorded, withdrawn).when(give, linXiaoman).then({ type: 'consentGiven', consent: contact, notice });
    expect(isGiven(given(recorded, withdrawn, givenAgain).state, contact)).toBe(true);
  });

  test('once withdrawn by themselves are not given back by a form that is handed in again', () => {
    const { decision } = given(recorded, withdrawn).when(handIn(true), linXiaoman);
    const [event] = decision.accepted ? decision.events : [];
    expect(event).toMatchObject({ answers: { consentPrivacyNotice: true, consentPublish: true } });
    expect(event).not.toHaveProperty(['answers', contact]);
  });

  test('without which there is no application are not withdrawn by themselves', () => {
    given(recorded)
      .when({ type: 'withdrawConsent', consent: 'consentPublish' }, linXiaoman)
      .thenRefused('consent_needed');
    given(recorded)
      .when({ type: 'withdrawConsent', consent: 'nobodyAsks' }, linXiaoman)
      .thenRefused('consent_not_found');
  });

  test('change nothing twice', () => {
    given(recorded).when(give, linXiaoman).thenRefused('step_already_taken');
    given(recorded, withdrawn).when(withdraw, linXiaoman).thenRefused('step_already_taken');
    given().when(withdraw, linXiaoman).thenRefused('wrong_status');
  });

  test('are the organisation’s own', () => {
    given(recorded).when(withdraw, heYining).thenRefused('application_not_found');
    for (const officer of [zhouMin, oneOfEachRole.bureau])
      given(recorded).when(withdraw, officer).thenRefused('not_permitted');
  });
});

describe('a round', () => {
  test('asks for consents a form can give, and separates what is published', () => {
    expect(privacyFaults(round)).toEqual([]);
    const but = (change: Parameters<typeof roundBut>[0]) => privacyFaults(roundBut(change)).map(({ path }) => path[2]);
    expect(but(({ privacy }) => Object.assign(privacy.consents[0] ?? {}, { question: 'orgName' }))).toEqual([0]);
    expect(but(({ privacy }) => Object.assign(privacy.consents[1] ?? {}, { publishes: ['orgName'] }))).toEqual([1]);
    expect(but(({ privacy }) => Object.assign(privacy.consents[1] ?? {}, { separate: true }))).toEqual([1]);
    expect(but(({ privacy }) => Object.assign(privacy.consents[2] ?? {}, { separate: false }))).toEqual([2, 2]);
    expect(but(({ privacy }) => Object.assign(privacy.consents[2] ?? {}, { publishes: ['nobodyAsks'] }))).toEqual([2]);
  });
});
