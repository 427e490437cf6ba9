// How a grant follows from its events.
import type { Recorded } from '../decider.ts';
import { Fen } from '../values.ts';
import { APPROVALS, type GrantEvent, type GrantState, type Instalment } from './state.ts';

type InstalmentEvent = Extract<GrantEvent, { number: number }>;

const evolveInstalment = (before: Instalment, event: Recorded<InstalmentEvent>): Instalment => {
  const { number, amount } = before;
  switch (event.type) {
    case 'instalmentRequested': {
      const { invoice, accountLast4 } = event;
      return { number, amount, status: 'requested', invoice, accountLast4, approvedBy: [] };
    }
    case 'instalmentSentBack':
      return { number, amount, status: 'planned' };
    case 'instalmentApproved':
      if (before.status !== 'requested') return before;
      return {
        ...before,
        status: event.approvals >= APPROVALS ? 'approved' : 'requested',
        approvedBy: [...before.approvedBy, event.by],
      };
    case 'instalmentPaid':
      if (before.status !== 'approved') return before;
      return { ...before, status: 'paid', payment: event.payment, reportBy: event.reportBy };
    case 'useReported':
      if (before.status !== 'paid') return before;
      return { ...before, status: 'reported', report: event.report };
    case 'useAccepted':
      if (before.status !== 'reported') return before;
      return { ...before, status: 'evidenced' };
    case 'useSentBack': {
      if (before.status !== 'reported') return before;
      const { report: _report, ...paid } = before;
      return { ...paid, status: 'paid' };
    }
    default:
      return event satisfies never;
  }
};

/** While an instalment may still move: `held` stops payments, not the reports on what was paid. */
const withInstalment = (grant: GrantState, event: Recorded<InstalmentEvent>): GrantState => {
  if (grant.status !== 'agreed' && grant.status !== 'held') return grant;
  const instalments = grant.instalments.map((instalment) =>
    instalment.number === event.number ? evolveInstalment(instalment, event) : instalment,
  );
  return { ...grant, instalments };
};

export const evolveGrant = (grant: GrantState, event: Recorded<GrantEvent>): GrantState => {
  switch (event.type) {
    case 'grantPlanned': {
      if (grant.status !== 'absent') return grant;
      const { type: _type, at: _at, by: _by, commandId: _commandId, ...planned } = event;
      return { ...planned, status: 'planned' };
    }
    case 'grantAgreed':
      return grant.status === 'planned' ? { ...grant, status: 'agreed', agreedOn: event.agreedOn } : grant;
    case 'grantHeld':
      return grant.status === 'agreed' ? { ...grant, status: 'held', reason: event.reason } : grant;
    case 'grantReleased': {
      if (grant.status !== 'held') return grant;
      const { reason: _reason, ...agreed } = grant;
      return { ...agreed, status: 'agreed' };
    }
    case 'recoveryDemanded': {
      if (grant.status !== 'agreed' && grant.status !== 'held' && grant.status !== 'closed') return grant;
      const { amount: demanded, reason } = event;
      return { ...grant, status: 'recovering', reason, demanded, received: Fen.parse(0) };
    }
    case 'recoveryReceived': {
      if (grant.status !== 'recovering') return grant;
      const received = Fen.parse(grant.received + event.amount);
      return { ...grant, received, status: received >= grant.demanded ? 'recovered' : 'recovering' };
    }
    case 'grantClosed':
      return grant.status === 'agreed' ? { ...grant, status: 'closed' } : grant;
    default:
      return withInstalment(grant, event);
  }
};
