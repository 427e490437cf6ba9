// What may be entered in the register, and who decides what an applicant asked: never somebody with a tie of their own.
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
import { type ApplicationId, type PersonId, textLength } from '../values.ts';
import type { KeptTie, RecusalEvent, RecusalState, Tie } from './state.ts';

export type RecusalCommand =
  | { readonly type: 'declareTie' | 'enterTie'; readonly tie: Tie }
  | { readonly type: 'strikeTie'; readonly tieId: string; readonly reason: string }
  | { readonly type: 'requestRecusal'; readonly applicationId: ApplicationId; readonly reason: string }
  | {
      readonly type: 'decideRecusal';
      readonly applicationId: ApplicationId;
      readonly granted: boolean;
      readonly reason: string;
    };

export type RecusalContext = {
  /** Whose register it is. */
  readonly person: PersonId;
  /** The application a request is about, where the command is about one. */
  readonly application?: {
    readonly organisation: string;
    /** From its acceptance to the end of the review somebody may be asked to stand back. */
    readonly underReview: boolean;
    /** Whether who decides may take part in it. */
    readonly actorMay: boolean;
  };
};
type RecusalGate = Gate<RecusalState, RecusalContext>;

const begunOrNot = inStatus<RecusalState>('wrong_status', 'absent', 'kept');
const whileKept = inStatus<RecusalState>('wrong_status', 'kept');

const byThePerson: RecusalGate = {
  name: 'by the person',
  refusal: 'not_permitted',
  passes: (_register, actor, { person }) => actor.id === person,
};

const byAnother: RecusalGate = {
  name: 'by another than the person',
  refusal: 'two_persons_needed',
  passes: (_register, actor, { person }) => actor.id !== person,
};

const byOwner: RecusalGate = {
  name: 'by the organisation itself',
  refusal: 'application_not_found',
  passes: (_register, actor, { application }) => application?.organisation === actor.organisation,
};

const underReview: RecusalGate = {
  name: 'until the review is over',
  refusal: 'wrong_status',
  passes: (_register, _actor, { application }) => application?.underReview === true,
};

/** A leader with a tie leaves the decision to the Bureau. */
const unconflicted: RecusalGate = {
  name: 'by somebody without a tie to the applicant',
  refusal: 'person_conflicted',
  passes: (_register, _actor, { application }) => application?.actorMay === true,
};

export const recusalRules: Rules<RecusalCommand['type'], RecusalState, RecusalContext> = {
  declareTie: {
    gates: [by('clerk', 'operator', 'evaluator', 'leader', 'steering', 'bureau'), begunOrNot, byThePerson],
    leadsTo: ['kept'],
  },
  enterTie: { gates: [by('operator', 'leader', 'bureau'), begunOrNot], leadsTo: ['kept'] },
  strikeTie: { gates: [by('leader', 'bureau'), whileKept, byAnother], leadsTo: ['kept'] },
  requestRecusal: { gates: [by('applicant'), begunOrNot, byOwner, underReview], leadsTo: ['kept'] },
  decideRecusal: { gates: [by('leader', 'bureau'), whileKept, byAnother, unconflicted], leadsTo: ['kept'] },
};

const requestOf = (register: RecusalState, id: ApplicationId) =>
  register.status === 'kept' && Object.hasOwn(register.requests, id) ? register.requests[id] : undefined;

export const decideRecusal = (
  register: RecusalState,
  command: RecusalCommand,
  actor: Actor,
  context: RecusalContext,
): Decision<RecusalEvent> => {
  const refusal = firstRefusal(recusalRules[command.type].gates, register, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  const { person } = context;
  if ('reason' in command && textLength(command.reason) === 0) return refuse('reason_missing');
  switch (command.type) {
    case 'declareTie':
      return accept({ type: 'tieDeclared', person, tie: command.tie });
    case 'enterTie':
      return accept({ type: 'tieEntered', person, tie: command.tie });
    case 'strikeTie': {
      const { tieId, reason } = command;
      const known = register.status === 'kept' && register.ties.some(({ id }) => id === tieId);
      return known ? accept({ type: 'tieStruck', tieId, reason }) : refuse('tie_not_found');
    }
    case 'requestRecusal': {
      if (requestOf(register, command.applicationId) !== undefined) return refuse('step_already_taken');
      const { applicationId, reason } = command;
      return accept({ type: 'recusalRequested', person, applicationId, reason });
    }
    case 'decideRecusal': {
      const { applicationId, granted, reason } = command;
      if (requestOf(register, applicationId)?.status !== 'open') return refuse('wrong_status');
      return accept({ type: 'recusalDecided', applicationId, granted, reason });
    }
    default:
      return command satisfies never;
  }
};

/** Said again of the same organisation, a tie takes the place of what the same side said before. */
const withTie = (ties: readonly KeptTie[], tie: Tie, source: KeptTie['source']): readonly KeptTie[] => {
  const id = `${source}-${tie.kind}-${tie.organisation}`;
  return [...ties.filter((other) => other.id !== id), { ...tie, id, source }];
};

export const evolveRecusal = (register: RecusalState, event: Recorded<RecusalEvent>): RecusalState => {
  const begun =
    'person' in event ? { status: 'kept' as const, person: event.person, ties: [], requests: {} } : undefined;
  const kept = register.status === 'kept' ? register : begun;
  if (kept === undefined) return register;
  switch (event.type) {
    case 'tieDeclared':
      return { ...kept, ties: withTie(kept.ties, event.tie, 'declared') };
    case 'tieEntered':
      return { ...kept, ties: withTie(kept.ties, event.tie, 'entered') };
    case 'tieStruck':
      return { ...kept, ties: kept.ties.filter(({ id }) => id !== event.tieId) };
    case 'recusalRequested': {
      const request = { reason: event.reason, status: 'open' as const };
      return { ...kept, requests: { ...kept.requests, [event.applicationId]: request } };
    }
    case 'recusalDecided': {
      const request = requestOf(kept, event.applicationId);
      if (request === undefined) return register;
      const decided = { ...request, status: event.granted ? ('granted' as const) : ('not_granted' as const) };
      return {
        ...kept,
        requests: { ...kept.requests, [event.applicationId]: { ...decided, decision: event.reason } },
      };
    }
    default:
      return event satisfies never;
  }
};
