// Whom we tell of what happens to an objection; who raised it is in no letter but the objector's own.
import type { ObjectionEvent } from '../../objection/state.ts';
import { type PolicyFor, silent, toContact, toObjector, toOffice } from '../draft.ts';

export const ofObjection: PolicyFor<ObjectionEvent> = {
  objectionFiled: ({ answerBy }) => {
    const facts = answerBy === undefined ? {} : { answerBy };
    return [toObjector('objectionReceived', facts), toOffice('objectionToHandle', facts)];
  },
  // The organisation never learns of an objection that was not taken up.
  objectionRefused: ({ reason }) => [toObjector('objectionAnswered', { outcome: 'refused', answer: reason })],
  objectionAccepted: ({ matters, statementBy }) => [toContact('objectionConcernsYou', { matters, statementBy })],
  extensionAsked: silent,
  investigationExtended: silent,
  statementGiven: silent,
  objectionDismissed: ({ answer }) => [
    toObjector('objectionAnswered', { outcome: 'dismissed', answer }),
    toContact('objectionSettled', { outcome: 'dismissed', answer }),
  ],
  objectionUpheld: ({ answer }) => [
    toObjector('objectionAnswered', { outcome: 'upheld', answer }),
    toContact('objectionSettled', { outcome: 'upheld', answer }),
  ],
};
