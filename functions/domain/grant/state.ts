// A start-up grant (启动资金): one for a site, agreed once, paid in instalments, each answered for before the next.
import type { ApplicationId, CalendarDate, DocumentId, Fen, PersonId, RoundId, SiteId } from '../values.ts';

/** 两人审批: nobody approves alone. */
export const APPROVALS = 2;

export type Payment = { readonly paidOn: CalendarDate; readonly voucher: string };
/** What an instalment was spent on, with its proof. */
export type UseReport = { readonly spent: Fen; readonly text: string; readonly documents: readonly DocumentId[] };

/** One payment on its way: asked for with an invoice, approved by two persons, paid, answered for. */
export type Instalment = {
  readonly number: number;
  readonly amount: Fen;
} & (
  | { readonly status: 'planned' }
  | ({ readonly status: 'requested' | 'approved' } & Requested)
  | ({ readonly status: 'paid' } & Requested & { readonly payment: Payment; readonly reportBy: CalendarDate })
  | ({ readonly status: 'reported' | 'evidenced' } & Requested & {
        readonly payment: Payment;
        readonly reportBy: CalendarDate;
        readonly report: UseReport;
      })
);
type Requested = {
  readonly invoice: DocumentId;
  /** Enough to see which account it is; the whole number stands on the invoice alone. */
  readonly accountLast4: string;
  /** Those who approved so far. */
  readonly approvedBy: readonly PersonId[];
};

type Planned = {
  /** A site has one grant, under its own id. */
  readonly siteId: SiteId;
  readonly applicationId: ApplicationId;
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly fieldCode: string;
  readonly organisation: string;
  readonly amount: Fen;
  readonly instalments: readonly Instalment[];
};
type Agreed = Planned & { readonly agreedOn: CalendarDate };
type Stopped = Agreed & { readonly reason: string };
type Demanded = Stopped & { readonly demanded: Fen; readonly received: Fen };

export type GrantState =
  | { readonly status: 'absent' }
  | (Planned & { readonly status: 'planned' })
  | (Agreed & { readonly status: 'agreed' })
  | (Stopped & { readonly status: 'held' })
  | (Demanded & { readonly status: 'recovering' | 'recovered' })
  | (Agreed & { readonly status: 'closed' });

export const grantStatuses = [
  'absent',
  'planned',
  'agreed',
  'held',
  'recovering',
  'recovered',
  'closed',
] as const satisfies readonly GrantState['status'][];

export type GrantEvent =
  | ({ readonly type: 'grantPlanned' } & Planned)
  | { readonly type: 'grantAgreed'; readonly agreedOn: CalendarDate }
  | {
      readonly type: 'instalmentRequested';
      readonly number: number;
      readonly invoice: DocumentId;
      readonly accountLast4: string;
    }
  /** `approvals` so far, this one among them. */
  | { readonly type: 'instalmentApproved'; readonly number: number; readonly approvals: number }
  | { readonly type: 'instalmentSentBack'; readonly number: number; readonly reason: string }
  | {
      readonly type: 'instalmentPaid';
      readonly number: number;
      readonly amount: Fen;
      readonly payment: Payment;
      readonly reportBy: CalendarDate;
    }
  | { readonly type: 'useReported'; readonly number: number; readonly report: UseReport }
  | { readonly type: 'useAccepted'; readonly number: number }
  | { readonly type: 'useSentBack'; readonly number: number; readonly reason: string }
  | { readonly type: 'grantHeld'; readonly reason: string }
  | { readonly type: 'grantReleased'; readonly reason: string }
  | { readonly type: 'recoveryDemanded'; readonly amount: Fen; readonly reason: string }
  | { readonly type: 'recoveryReceived'; readonly amount: Fen; readonly receivedOn: CalendarDate }
  | { readonly type: 'grantClosed' };
