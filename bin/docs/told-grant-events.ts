// One example of every event of a grant that somebody is written to about.
import type { GrantEvent } from '#domain/grant/state.ts';
import { CalendarDate, DocumentId, Fen } from '#domain/values.ts';

const document = DocumentId.parse('0'.repeat(26));
const day = CalendarDate.parse('2021-03-31');
const amount = Fen.parse(1);
const reason = 'reason';

export const ofGrants: readonly GrantEvent[] = [
  { type: 'instalmentRequested', number: 1, invoice: document, accountLast4: '0000' },
  { type: 'instalmentSentBack', number: 1, reason },
  { type: 'instalmentPaid', number: 1, amount, payment: { paidOn: day, voucher: 'voucher' }, reportBy: day },
  { type: 'useReported', number: 1, report: { spent: amount, text: 'text', documents: [document] } },
  { type: 'useSentBack', number: 1, reason },
  { type: 'grantHeld', reason },
  { type: 'recoveryDemanded', amount, reason },
];
