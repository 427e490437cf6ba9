// A request is examined by one officer and answered by another; what was handed in is never deleted, only locked away.
import type { Actor } from '../actor.ts';
import {
  accept,
  by,
  type Decision,
  firstRefusal,
  type Gate,
  inStatus,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import { allQuestions } from '../round/questions.ts';
import type { RoundDocument } from '../round/schema.ts';
import { textLength } from '../values.ts';
import type { Asked, DataRequestEvent, DataRequestState, RequestOutcome } from './state.ts';

export type DataRequestCommand =
  | ({ readonly type: 'makeDataRequest' } & Asked)
  | { readonly type: 'proposeAnswer'; readonly granted: boolean; readonly reason: string }
  | { readonly type: 'sendBackAnswer'; readonly reason: string }
  | { readonly type: 'approveAnswer' };

export type DataRequestContext = {
  readonly round: RoundDocument;
  /** Whether anything of the folder was ever handed in: then it belongs to the record of the programme. */
  readonly handedIn: boolean;
  /** Whether one of its applications is still under way, or its site still open. */
  readonly takesPart: boolean;
};
type DataRequestGate = Gate<DataRequestState, DataRequestContext>;

const whileOpen = inStatus<DataRequestState>('wrong_status', 'open');
const whileProposed = inStatus<DataRequestState>('wrong_status', 'proposed');

const bySecondOfficer: DataRequestGate = {
  name: 'by another officer than the one who examined it',
  refusal: 'two_persons_needed',
  passes: (request, actor) => request.status !== 'proposed' || request.proposedBy !== actor.id,
};

export const dataRequestRules: Rules<DataRequestCommand['type'], DataRequestState, DataRequestContext> = {
  makeDataRequest: {
    gates: [by('applicant'), inStatus<DataRequestState>('already_exists', 'absent')],
    leadsTo: ['open'],
  },
  proposeAnswer: { gates: [by('clerk', 'bureau'), whileOpen], leadsTo: ['proposed'] },
  sendBackAnswer: { gates: [by('bureau'), whileProposed, bySecondOfficer], leadsTo: ['open'] },
  approveAnswer: { gates: [by('bureau'), whileProposed, bySecondOfficer], leadsTo: ['answered'] },
};

/** Whoever still takes part is needed: first the application is withdrawn, or the site given up. */
const make = (
  { type: _type, ...asked }: Asked & { type: string },
  actor: Actor,
  { round, takesPart }: DataRequestContext,
): Decision<DataRequestEvent> => {
  if (asked.organisation !== actor.organisation) return refuse('folder_not_found');
  if (asked.kind === 'deletion') {
    return takesPart ? refuse('still_taking_part') : accept({ type: 'dataRequestMade', ...asked, questions: [] });
  }
  const personal = allQuestions(round).filter(({ personal }) => personal === true);
  const unknown = asked.questions.filter((id) => !personal.some((question) => question.id === id));
  if (asked.questions.length === 0) return refuse('invalid_request', [{ path: ['values'], code: 'too_few' }]);
  if (unknown.length > 0)
    return refuse(
      'invalid_request',
      unknown.map((id) => ({ path: ['values', id], code: 'unknown_question' })),
    );
  return accept({ type: 'dataRequestMade', ...asked });
};

const outcomeOf = (
  { kind, granted }: Extract<DataRequestState, { status: 'proposed' }>,
  { handedIn }: DataRequestContext,
): RequestOutcome => {
  if (!granted) return 'refused';
  if (kind === 'correction') return 'corrected';
  return handedIn ? 'restricted' : 'deleted';
};

export const decideDataRequest = (
  request: DataRequestState,
  command: DataRequestCommand,
  actor: Actor,
  context: DataRequestContext,
): Decision<DataRequestEvent> => {
  const refusal = firstRefusal(dataRequestRules[command.type].gates, request, actor, context);
  if (refusal === 'wrong_status' && request.status === 'absent') return refuse('data_request_not_found');
  if (refusal !== undefined) return refuse(refusal);
  if ('reason' in command && textLength(command.reason) === 0) return refuse('reason_missing');
  switch (command.type) {
    case 'makeDataRequest':
      return make(command, actor, context);
    case 'proposeAnswer':
      return accept({ type: 'dataAnswerProposed', granted: command.granted, reason: command.reason });
    case 'sendBackAnswer':
      return accept({ type: 'dataAnswerSentBack', reason: command.reason });
    case 'approveAnswer': {
      if (request.status !== 'proposed') return refuse('wrong_status');
      const { kind, reason } = request;
      const outcome = outcomeOf(request, context);
      // Handed in again, or begun anew, since it was asked.
      if (context.takesPart && (outcome === 'deleted' || outcome === 'restricted')) return refuse('still_taking_part');
      return accept({ type: 'dataRequestAnswered', kind, outcome, reason });
    }
    default:
      return command satisfies never;
  }
};

export const evolveDataRequest = (request: DataRequestState, event: Recorded<DataRequestEvent>): DataRequestState => {
  switch (event.type) {
    case 'dataRequestMade': {
      if (request.status !== 'absent') return request;
      const { type: _type, at, by: askedBy, commandId: _commandId, ...asked } = event;
      return { status: 'open', ...asked, askedAt: at, askedBy };
    }
    case 'dataAnswerProposed': {
      if (request.status !== 'open') return request;
      const { sentBack: _sentBack, ...pending } = request;
      const { granted, reason, by: proposedBy } = event;
      return { ...pending, status: 'proposed', granted, reason, proposedBy };
    }
    case 'dataAnswerSentBack': {
      if (request.status !== 'proposed') return request;
      const { granted: _granted, reason: _reason, proposedBy: _proposedBy, ...pending } = request;
      return { ...pending, status: 'open', sentBack: event.reason };
    }
    case 'dataRequestAnswered': {
      if (request.status !== 'proposed') return request;
      const { granted: _granted, ...pending } = request;
      const { outcome, reason, by: answeredBy, at: answeredAt } = event;
      return { ...pending, status: 'answered', outcome, reason, answeredBy, answeredAt };
    }
    default:
      return event satisfies never;
  }
};
