// How a duty follows from what happened to it.
import type { Recorded } from '../decider.ts';
import type { DutyEvent } from './events.ts';
import type { DutyReturn, DutyState } from './state.ts';

const withoutNextStep = ({ nextStepOn: _nextStepOn, ...duty }: DutyState): DutyState => duty;

export const evolveDuty = (duty: DutyState, event: Recorded<DutyEvent>): DutyState => {
  switch (event.type) {
    case 'dutyReminded':
    case 'dutyOverdue': {
      const said = { ...withoutNextStep(duty), stepsTaken: [...duty.stepsTaken, event.step] };
      return event.nextStepOn === null ? said : { ...said, nextStepOn: event.nextStepOn };
    }
    case 'returnHandedIn': {
      const { answers, documents, at, shortfall } = event;
      const handedIn: DutyReturn = { answers, documents, at, ...(shortfall === undefined ? {} : { shortfall }) };
      return { ...withoutNextStep(duty), status: 'handed_in', return: handedIn };
    }
    case 'returnAccepted':
      return { ...duty, status: 'fulfilled' };
    case 'returnSentBack': {
      const sent: DutyState = { ...duty, status: 'sent_back' };
      const remarked = sent.return === undefined ? sent : { ...sent, return: { ...sent.return, remark: event.remark } };
      return event.nextStepOn === null ? remarked : { ...remarked, nextStepOn: event.nextStepOn };
    }
    default:
      return event satisfies never;
  }
};

export const isDutyEvent = (event: { readonly type: string }): event is Recorded<DutyEvent> =>
  ['dutyReminded', 'dutyOverdue', 'returnHandedIn', 'returnAccepted', 'returnSentBack'].includes(event.type);
