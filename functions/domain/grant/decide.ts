// What may be done about a grant: planned, agreed, paid in instalments that are answered for, held, asked back, closed.
import type { Actor } from '../actor.ts';
import { accept, type Decision, firstRefusal, refuse } from '../decider.ts';
import { addDays, type CalendarDate, type DocumentId, dateIn, type Fen, textLength } from '../values.ts';
import { instalmentsOf, paidOut } from './money.ts';
import { type GrantContext, grantRules } from './rules.ts';
import type { GrantEvent, GrantState, Instalment, UseReport } from './state.ts';

type Planned = Extract<GrantEvent, { type: 'grantPlanned' }>;
type OfInstalment = { readonly number: number };

export type GrantCommand =
  | { readonly type: 'planGrant'; readonly grant: Omit<Planned, 'type' | 'instalments'> }
  | { readonly type: 'agreeGrant'; readonly agreedOn: CalendarDate }
  | ({ readonly type: 'requestInstalment'; readonly invoice: DocumentId; readonly accountLast4: string } & OfInstalment)
  | ({ readonly type: 'approveInstalment' } & OfInstalment)
  | ({ readonly type: 'sendBackInstalment' | 'sendBackUse'; readonly reason: string } & OfInstalment)
  | ({ readonly type: 'payInstalment'; readonly paidOn: CalendarDate; readonly voucher: string } & OfInstalment)
  | ({ readonly type: 'reportUse'; readonly report: UseReport } & OfInstalment)
  | ({ readonly type: 'acceptUse' } & OfInstalment)
  | { readonly type: 'holdGrant' | 'releaseGrant'; readonly reason: string }
  | { readonly type: 'demandRecovery'; readonly amount: Fen; readonly reason: string }
  | { readonly type: 'receiveRecovery'; readonly amount: Fen; readonly receivedOn: CalendarDate }
  | { readonly type: 'closeGrant' };

type Present = Exclude<GrantState, { status: 'absent' }>;
type InstalmentCommand = Extract<GrantCommand, OfInstalment>;

const plan = (
  { grant }: Extract<GrantCommand, { type: 'planGrant' }>,
  { round }: GrantContext,
): Decision<GrantEvent> => {
  const rules = round.grant;
  if (rules === undefined) return refuse('not_in_this_programme');
  if (grant.amount <= 0) return refuse('invalid_request', [{ path: ['amount'], code: 'too_small' }]);
  if (rules.cap !== undefined && grant.amount > rules.cap)
    return refuse('invalid_request', [{ path: ['amount'], code: 'too_great' }]);
  return accept({ type: 'grantPlanned', ...grant, instalments: instalmentsOf(grant.amount, rules.instalments) });
};

/** What an instalment's commands need its status to be. */
const needs = {
  requestInstalment: 'planned',
  approveInstalment: 'requested',
  sendBackInstalment: 'requested',
  payInstalment: 'approved',
  reportUse: 'paid',
  acceptUse: 'reported',
  sendBackUse: 'reported',
} as const satisfies Record<InstalmentCommand['type'], Instalment['status']>;

const approve = (instalment: Instalment, actor: Actor): Decision<GrantEvent> => {
  const before = 'approvedBy' in instalment ? instalment.approvedBy : [];
  if (before.includes(actor.id)) return refuse('two_persons_needed');
  return accept({ type: 'instalmentApproved', number: instalment.number, approvals: before.length + 1 });
};

const ofInstalment = (
  grant: Present,
  command: InstalmentCommand,
  actor: Actor,
  { at, round }: GrantContext,
): Decision<GrantEvent> => {
  const { number } = command;
  const instalment = grant.instalments.find((known) => known.number === number);
  if (instalment === undefined) return refuse('grant_not_found');
  if (instalment.status !== needs[command.type]) return refuse('wrong_status');
  switch (command.type) {
    case 'requestInstalment': {
      // The next sum only when the one before it is answered for (专款专用).
      const before = grant.instalments.find((known) => known.number === number - 1);
      if (before !== undefined && before.status !== 'evidenced') return refuse('use_not_reported');
      return accept({
        type: 'instalmentRequested',
        number,
        invoice: command.invoice,
        accountLast4: command.accountLast4,
      });
    }
    case 'approveInstalment':
      return approve(instalment, actor);
    case 'payInstalment': {
      if (command.paidOn > dateIn(round.timeZone, at))
        return refuse('invalid_request', [{ path: ['paidOn'], code: 'too_late' }]);
      const { paidOn, voucher } = command;
      const reportBy = addDays(paidOn, round.grant?.useReportDays ?? 0);
      return accept({
        type: 'instalmentPaid',
        number,
        amount: instalment.amount,
        payment: { paidOn, voucher },
        reportBy,
      });
    }
    case 'reportUse':
      if (command.report.spent > instalment.amount)
        return refuse('invalid_request', [{ path: ['spent'], code: 'too_great' }]);
      return accept({ type: 'useReported', number, report: command.report });
    case 'acceptUse':
      return accept({ type: 'useAccepted', number });
    case 'sendBackInstalment':
    case 'sendBackUse': {
      const { reason } = command;
      if (textLength(reason) === 0) return refuse('reason_missing');
      return accept({ type: command.type === 'sendBackUse' ? 'useSentBack' : 'instalmentSentBack', number, reason });
    }
    default:
      return command satisfies never;
  }
};

const demand = (grant: Present, amount: Fen, reason: string): Decision<GrantEvent> => {
  if (textLength(reason) === 0) return refuse('reason_missing');
  if (amount <= 0) return refuse('invalid_request', [{ path: ['amount'], code: 'too_small' }]);
  if (amount > paidOut(grant.instalments)) return refuse('invalid_request', [{ path: ['amount'], code: 'too_great' }]);
  return accept({ type: 'recoveryDemanded', amount, reason });
};

const receive = (grant: Present, amount: Fen, receivedOn: CalendarDate): Decision<GrantEvent> => {
  const open = 'demanded' in grant ? grant.demanded - grant.received : 0;
  if (amount <= 0) return refuse('invalid_request', [{ path: ['amount'], code: 'too_small' }]);
  if (amount > open) return refuse('invalid_request', [{ path: ['amount'], code: 'too_great' }]);
  return accept({ type: 'recoveryReceived', amount, receivedOn });
};

export const decideGrant = (
  grant: GrantState,
  command: GrantCommand,
  actor: Actor,
  context: GrantContext,
): Decision<GrantEvent> => {
  const refusal = firstRefusal(grantRules[command.type].gates, grant, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'planGrant') return plan(command, context);
  if (grant.status === 'absent') return refuse('grant_not_found');
  switch (command.type) {
    case 'agreeGrant':
      return accept({ type: 'grantAgreed', agreedOn: command.agreedOn });
    case 'holdGrant':
    case 'releaseGrant': {
      const { reason } = command;
      if (textLength(reason) === 0) return refuse('reason_missing');
      return accept({ type: command.type === 'holdGrant' ? 'grantHeld' : 'grantReleased', reason });
    }
    case 'demandRecovery':
      return demand(grant, command.amount, command.reason);
    case 'receiveRecovery':
      return receive(grant, command.amount, command.receivedOn);
    case 'closeGrant':
      if (grant.instalments.some(({ status }) => status !== 'evidenced')) return refuse('use_not_reported');
      return accept({ type: 'grantClosed' });
    default:
      return ofInstalment(grant, command, actor, context);
  }
};
