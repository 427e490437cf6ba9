// Nothing is destroyed because its time has come: a list is proposed, an officer approves it, and only then it is gone.
import type { Actor } from '../actor.ts';
import type { DataRequestId } from '../data-request/state.ts';
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
import { type CalendarDate, type PersonId, textLength } from '../values.ts';
import type { Destroyed, DestructionEvent, DestructionList, DestructionState } from './state.ts';

export type DestructionCommand =
  | ({ readonly type: 'proposeDestruction' } & DestructionList)
  | { readonly type: 'rejectDestruction'; readonly reason: string }
  | { readonly type: 'approveDestruction'; readonly from: CalendarDate }
  | ({
      readonly type: 'orderDestruction';
      readonly requestId: DataRequestId;
      readonly proposedBy: PersonId;
      readonly from: CalendarDate;
    } & DestructionList)
  | ({ readonly type: 'carryOutDestruction' } & Destroyed);

export type DestructionContext = { readonly today: CalendarDate };
type DestructionGate = Gate<DestructionState, DestructionContext>;

const whileAbsent = inStatus<DestructionState>('already_exists', 'absent');
const whileProposed = inStatus<DestructionState>('wrong_status', 'proposed');

const bySecondPerson: DestructionGate = {
  name: 'by another than who proposed it',
  refusal: 'two_persons_needed',
  passes: (destruction, actor) => destruction.status !== 'proposed' || destruction.proposedBy !== actor.id,
};

const fromItsDay: DestructionGate = {
  name: 'from its day on',
  refusal: 'deadline_not_passed',
  passes: (destruction, _actor, { today }) => destruction.status !== 'approved' || today >= destruction.from,
};

export const destructionRules: Rules<DestructionCommand['type'], DestructionState, DestructionContext> = {
  proposeDestruction: { gates: [by('system'), whileAbsent], leadsTo: ['proposed'] },
  rejectDestruction: { gates: [by('bureau'), whileProposed], leadsTo: ['rejected'] },
  approveDestruction: { gates: [by('bureau'), whileProposed, bySecondPerson], leadsTo: ['approved'] },
  orderDestruction: { gates: [by('bureau'), whileAbsent], leadsTo: ['approved'] },
  carryOutDestruction: {
    gates: [by('system'), inStatus<DestructionState>('wrong_status', 'approved'), fromItsDay],
    leadsTo: ['carried_out'],
  },
};

export const decideDestruction = (
  destruction: DestructionState,
  command: DestructionCommand,
  actor: Actor,
  context: DestructionContext,
): Decision<DestructionEvent> => {
  const refusal = firstRefusal(destructionRules[command.type].gates, destruction, actor, context);
  if (refusal === 'wrong_status' && destruction.status === 'absent') return refuse('destruction_not_found');
  if (refusal !== undefined) return refuse(refusal);
  switch (command.type) {
    case 'proposeDestruction':
      return accept({ ...command, type: 'destructionProposed' });
    case 'rejectDestruction':
      if (textLength(command.reason) === 0) return refuse('reason_missing');
      return accept({ type: 'destructionRejected', reason: command.reason });
    case 'approveDestruction':
      return accept({ type: 'destructionApproved', from: command.from });
    case 'orderDestruction':
      if (command.proposedBy === actor.id) return refuse('two_persons_needed');
      return accept({ ...command, type: 'destructionOrdered' });
    case 'carryOutDestruction':
      return accept({ ...command, type: 'destructionCarriedOut' });
    default:
      return command satisfies never;
  }
};

export const evolveDestruction = (
  destruction: DestructionState,
  event: Recorded<DestructionEvent>,
): DestructionState => {
  const { at, by: person } = event;
  switch (event.type) {
    case 'destructionProposed': {
      if (destruction.status !== 'absent') return destruction;
      const { id, roundId, cause, folders, listHash } = event;
      return { status: 'proposed', id, roundId, cause, folders, listHash, proposedAt: at, proposedBy: person };
    }
    case 'destructionRejected':
      if (destruction.status !== 'proposed') return destruction;
      return { ...destruction, status: 'rejected', reason: event.reason };
    case 'destructionApproved':
      if (destruction.status !== 'proposed') return destruction;
      return { ...destruction, status: 'approved', approvedAt: at, approvedBy: person, from: event.from };
    case 'destructionOrdered': {
      if (destruction.status !== 'absent') return destruction;
      const { id, roundId, cause, folders, listHash, requestId, proposedBy, from } = event;
      const list = { id, roundId, cause, folders, listHash };
      return {
        status: 'approved',
        ...list,
        proposedAt: at,
        proposedBy,
        approvedAt: at,
        approvedBy: person,
        from,
        requestId,
      };
    }
    case 'destructionCarriedOut': {
      if (destruction.status !== 'approved') return destruction;
      const { folders, parts, files, answers, hash } = event;
      return {
        ...destruction,
        status: 'carried_out',
        carriedOutAt: at,
        destroyed: { folders, parts, files, answers, hash },
      };
    }
    default:
      return event satisfies never;
  }
};
