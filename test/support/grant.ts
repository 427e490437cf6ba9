// The start-up grant of 海澄's site, from the plan to the last report, as the events of its log.
import type { Actor } from '#domain/actor.ts';
import { decideGrant, type GrantCommand } from '#domain/grant/decide.ts';
import { evolveGrant } from '#domain/grant/evolve.ts';
import { instalmentsOf } from '#domain/grant/money.ts';
import type { GrantContext } from '#domain/grant/rules.ts';
import type { GrantEvent, GrantState } from '#domain/grant/state.ts';
import { Fen } from '#domain/values.ts';
import { haicheng } from './answers.ts';
import * as days from './days.ts';
import { applicationId, documentId, siteId } from './papers.ts';
import { linXiaoman, qiuHui, songYan } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const grantDecider: Decider<GrantState, GrantEvent, GrantCommand, GrantContext> = {
  initial: { status: 'absent' },
  decide: decideGrant,
  evolve: evolveGrant,
};
export const { given } = spec(grantDecider, { at: days.morningOf('2021-04-01'), round });

/** 100,000 yuan, of which 60 percent come first. */
export const amount = Fen.parse(10_000_000);
export const grant = {
  siteId,
  applicationId,
  roundId: round.id,
  roundVersion: 1,
  fieldCode: 'ECOLOGY',
  organisation: haicheng.uscc,
  amount,
};
export const invoice = { invoice: documentId(60), accountLast4: '4417' };
export const payment = { paidOn: days.day('2021-03-30'), voucher: '2021-0330-07' };
export const report = { spent: Fen.parse(5_980_000), text: '布展与设备采购', documents: [documentId(61)] };
export const reason = '发票抬头与协议不一致';

const on = (event: GrantEvent, by: Actor, day: string) => happened(event, by, days.morningOf(day));

export const planned = on(
  { type: 'grantPlanned', ...grant, instalments: instalmentsOf(amount, [60, 40]) },
  songYan,
  '2021-03-01',
);
export const agreed = on({ type: 'grantAgreed', agreedOn: days.day('2021-03-05') }, songYan, '2021-03-05');
export const requested = on({ type: 'instalmentRequested', number: 1, ...invoice }, linXiaoman, '2021-03-10');
export const sentBack = on({ type: 'instalmentSentBack', number: 1, reason }, songYan, '2021-03-12');
export const approvedOnce = on({ type: 'instalmentApproved', number: 1, approvals: 1 }, songYan, '2021-03-15');
export const approved = on({ type: 'instalmentApproved', number: 1, approvals: 2 }, qiuHui, '2021-03-16');
export const paid = on(
  { type: 'instalmentPaid', number: 1, amount: Fen.parse(6_000_000), payment, reportBy: days.day('2021-09-26') },
  songYan,
  '2021-03-31',
);
export const reported = on({ type: 'useReported', number: 1, report }, linXiaoman, '2021-09-01');
export const useSentBack = on({ type: 'useSentBack', number: 1, reason }, songYan, '2021-09-03');
export const evidenced = on({ type: 'useAccepted', number: 1 }, songYan, '2021-09-10');
export const held = on({ type: 'grantHeld', reason: '限期整改期间' }, songYan, '2022-05-20');
export const released = on({ type: 'grantReleased', reason: '整改通过' }, songYan, '2022-06-20');
export const demanded = on(
  { type: 'recoveryDemanded', amount: Fen.parse(2_000_000), reason: '摘牌' },
  songYan,
  '2022-08-01',
);
export const received = on(
  { type: 'recoveryReceived', amount: Fen.parse(2_000_000), receivedOn: days.day('2022-08-20') },
  songYan,
  '2022-08-21',
);

const second = { ...invoice, number: 2 } as const;
/** The second instalment, from its request to the accepted report. */
export const secondInstalment = [
  on({ type: 'instalmentRequested', ...second }, linXiaoman, '2021-10-01'),
  on({ type: 'instalmentApproved', number: 2, approvals: 1 }, songYan, '2021-10-11'),
  on({ type: 'instalmentApproved', number: 2, approvals: 2 }, qiuHui, '2021-10-12'),
  on(
    {
      ...{ type: 'instalmentPaid', number: 2, amount: Fen.parse(4_000_000) },
      ...{ payment: { paidOn: days.day('2021-10-20'), voucher: '2021-1020-02' }, reportBy: days.day('2022-04-18') },
    },
    songYan,
    '2021-10-21',
  ),
  on({ type: 'useReported', number: 2, report: { ...report, spent: Fen.parse(4_000_000) } }, linXiaoman, '2022-03-01'),
  on({ type: 'useAccepted', number: 2 }, songYan, '2022-03-05'),
];
export const closed = on({ type: 'grantClosed' }, songYan, '2022-03-06');

/** The log of a grant up to each stage. */
export const grantTo = {
  planned: [planned],
  agreed: [planned, agreed],
  requested: [planned, agreed, requested],
  approved: [planned, agreed, requested, approvedOnce, approved],
  paid: [planned, agreed, requested, approvedOnce, approved, paid],
  reported: [planned, agreed, requested, approvedOnce, approved, paid, reported],
  evidenced: [planned, agreed, requested, approvedOnce, approved, paid, reported, evidenced],
  held: [planned, agreed, requested, approvedOnce, approved, paid, held],
  recovering: [planned, agreed, requested, approvedOnce, approved, paid, held, demanded],
  recovered: [planned, agreed, requested, approvedOnce, approved, paid, held, demanded, received],
  done: [planned, agreed, requested, approvedOnce, approved, paid, reported, evidenced, ...secondInstalment],
  closed: [planned, agreed, requested, approvedOnce, approved, paid, reported, evidenced, ...secondInstalment, closed],
} as const;
