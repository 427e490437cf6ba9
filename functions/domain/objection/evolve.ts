// How an event changes an objection. An event that does not fit the state leaves it as it is.
import type { Recorded } from '../decider.ts';
import type { ObjectionEvent, ObjectionState } from './state.ts';

const evolveInvestigation = (
  objection: Extract<ObjectionState, { status: 'investigating' }>,
  event: Recorded<ObjectionEvent>,
): ObjectionState => {
  switch (event.type) {
    case 'extensionAsked':
      return { ...objection, extension: { askedBy: event.by, reason: event.reason, approved: false } };
    case 'investigationExtended': {
      const { extension } = objection;
      if (extension === undefined) return objection;
      return { ...objection, investigateBy: event.investigateBy, extension: { ...extension, approved: true } };
    }
    case 'statementGiven':
      return { ...objection, statement: event.statement };
    case 'objectionDismissed':
      return { ...objection, status: 'dismissed', answer: event.answer };
    case 'objectionUpheld':
      return { ...objection, status: 'upheld', answer: event.answer };
    default:
      return objection;
  }
};

export const evolveObjection = (objection: ObjectionState, event: Recorded<ObjectionEvent>): ObjectionState => {
  switch (event.type) {
    case 'objectionFiled': {
      if (objection.status !== 'absent') return objection;
      const { type: _type, at, by: _by, commandId: _commandId, ...filed } = event;
      return { ...filed, status: 'filed', filedAt: at };
    }
    case 'objectionRefused':
      return objection.status === 'filed' ? { ...objection, status: 'refused', reason: event.reason } : objection;
    case 'objectionAccepted': {
      if (objection.status !== 'filed') return objection;
      const { matters, investigateBy, statementBy, by } = event;
      return { ...objection, status: 'investigating', matters, investigateBy, statementBy, acceptedBy: by };
    }
    case 'extensionAsked':
    case 'investigationExtended':
    case 'statementGiven':
    case 'objectionDismissed':
    case 'objectionUpheld':
      return objection.status === 'investigating' ? evolveInvestigation(objection, event) : objection;
    default:
      return event satisfies never;
  }
};
