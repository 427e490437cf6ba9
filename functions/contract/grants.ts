// Start-up grants: planned and agreed, paid in instalments that two persons approve, answered for, or asked back.
import * as z from 'zod';
import { CalendarDate, DocumentId, Fen, RoundId, SiteId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { GrantSummary, GrantView } from './grant-views.ts';
import { page } from './views.ts';

const Reason = z.string().max(2000);
const Voucher = z.string().min(1).max(60);
const params = z.object({ siteId: SiteId });
const ofInstalment = z.object({ siteId: SiteId, number: z.string().regex(/^[1-9]\d?$/) });
const notThere = ['grant_not_found', 'not_permitted', 'wrong_status'] as const;

const command = <Name extends string>(path: `/${Name}`) => `/sites/{siteId}/grant${path}` as const;
const onInstalment = <Name extends string>(path: `/${Name}`) => command(`/instalments/{number}${path}`);

export const plan = endpoint({
  method: 'PUT',
  path: '/sites/{siteId}/grant',
  access: ['operator', 'bureau'],
  summary: 'Plan the start-up grant of a site, in fen; its instalments follow from the round',
  params,
  body: z.strictObject({ amount: Fen }),
  returns: GrantView,
  refuses: ['site_not_found', 'not_permitted', 'not_in_this_programme', 'already_exists', 'invalid_request'],
});

export const get = endpoint({
  method: 'GET',
  path: '/sites/{siteId}/grant',
  access: ['applicant', 'operator', 'bureau', 'steering'],
  summary: 'The start-up grant of a site',
  params,
  returns: GrantView,
  refuses: ['grant_not_found'],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/grants',
  access: ['operator', 'bureau', 'steering'],
  summary: 'The grants of a round, by field, with what was paid and given back',
  params: z.object({ roundId: RoundId }),
  query: z.strictObject({ from: z.string().max(1000).optional() }),
  returns: page(GrantSummary),
  refuses: ['invalid_request'],
});

export const agree = endpoint({
  method: 'POST',
  path: command('/agree'),
  access: ['bureau'],
  summary: 'Note that the grant agreement is signed',
  params,
  body: z.strictObject({ agreedOn: CalendarDate }),
  returns: GrantView,
  refuses: [...notThere, 'invalid_request'],
});

export const requestInstalment = endpoint({
  method: 'POST',
  path: onInstalment('/request'),
  access: ['applicant'],
  summary: 'Ask for an instalment with an invoice; the one before it has to be answered for',
  params: ofInstalment,
  body: z.strictObject({ invoice: DocumentId, accountLast4: z.string().regex(/^\d{4}$/) }),
  returns: GrantView,
  refuses: [...notThere, 'use_not_reported', 'invalid_request'],
});

export const approveInstalment = endpoint({
  method: 'POST',
  path: onInstalment('/approve'),
  access: ['bureau'],
  summary: 'Approve an instalment; the second person makes it approved',
  params: ofInstalment,
  returns: GrantView,
  refuses: [...notThere, 'two_persons_needed'],
});

export const sendBackInstalment = endpoint({
  method: 'POST',
  path: onInstalment('/send-back'),
  access: ['bureau'],
  summary: 'Send a request for an instalment back with a reason',
  params: ofInstalment,
  body: z.strictObject({ reason: Reason }),
  returns: GrantView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const payInstalment = endpoint({
  method: 'POST',
  path: onInstalment('/pay'),
  access: ['bureau'],
  summary: 'Note the payment of an approved instalment',
  params: ofInstalment,
  body: z.strictObject({ paidOn: CalendarDate, voucher: Voucher }),
  returns: GrantView,
  refuses: [...notThere, 'invalid_request'],
});

export const reportUse = endpoint({
  method: 'POST',
  path: onInstalment('/report-use'),
  access: ['applicant'],
  summary: 'Report what an instalment was spent on, with its proof',
  params: ofInstalment,
  body: z.strictObject({
    spent: Fen.min(0),
    text: z.string().min(1).max(2000),
    documents: z.array(DocumentId).min(1).max(20),
  }),
  returns: GrantView,
  refuses: [...notThere, 'invalid_request'],
});

export const acceptUse = endpoint({
  method: 'POST',
  path: onInstalment('/accept-use'),
  access: ['bureau'],
  summary: 'Accept the report of an instalment',
  params: ofInstalment,
  returns: GrantView,
  refuses: [...notThere],
});

export const sendBackUse = endpoint({
  method: 'POST',
  path: onInstalment('/send-back-use'),
  access: ['bureau'],
  summary: 'Send the report of an instalment back with a reason',
  params: ofInstalment,
  body: z.strictObject({ reason: Reason }),
  returns: GrantView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const hold = endpoint({
  method: 'POST',
  path: command('/hold'),
  access: ['bureau'],
  summary: 'Pay nothing more for now, for a reason',
  params,
  body: z.strictObject({ reason: Reason }),
  returns: GrantView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const release = endpoint({
  method: 'POST',
  path: command('/release'),
  access: ['bureau'],
  summary: 'Go on paying',
  params,
  body: z.strictObject({ reason: Reason }),
  returns: GrantView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const demandRecovery = endpoint({
  method: 'POST',
  path: command('/demand-recovery'),
  access: ['bureau'],
  summary: 'Ask for money back, at most what was paid',
  params,
  body: z.strictObject({ amount: Fen, reason: Reason }),
  returns: GrantView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const receiveRecovery = endpoint({
  method: 'POST',
  path: command('/receive-recovery'),
  access: ['bureau'],
  summary: 'Note what was given back',
  params,
  body: z.strictObject({ amount: Fen, receivedOn: CalendarDate }),
  returns: GrantView,
  refuses: [...notThere, 'invalid_request'],
});

export const close = endpoint({
  method: 'POST',
  path: command('/close'),
  access: ['bureau'],
  summary: 'Close a grant whose every instalment is answered for',
  params,
  returns: GrantView,
  refuses: [...notThere, 'use_not_reported'],
});
