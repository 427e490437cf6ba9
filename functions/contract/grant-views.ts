// A grant as its readers see it.
import * as z from 'zod';
import { CalendarDate, DocumentId, Fen, PersonId, RoundId, SiteId } from '#domain/values.ts';

const InstalmentView = z.object({
  number: z.int(),
  amount: Fen,
  status: z.enum(['planned', 'requested', 'approved', 'paid', 'reported', 'evidenced']),
  invoice: DocumentId.optional(),
  /** The last four digits, for the organisation and for those who pay. */
  accountLast4: z.string().optional(),
  approvedBy: z.array(PersonId).optional(),
  payment: z.object({ paidOn: CalendarDate, voucher: z.string() }).optional(),
  reportBy: CalendarDate.optional(),
  report: z.object({ spent: Fen, text: z.string(), documents: z.array(DocumentId) }).optional(),
});

export const GrantView = z.object({
  siteId: SiteId,
  roundId: RoundId,
  fieldCode: z.string(),
  organisation: z.string(),
  status: z.enum(['planned', 'agreed', 'held', 'recovering', 'recovered', 'closed']),
  amount: Fen,
  paid: Fen,
  agreedOn: CalendarDate.optional(),
  reason: z.string().optional(),
  demanded: Fen.optional(),
  received: Fen.optional(),
  instalments: z.array(InstalmentView),
  allowedActions: z.array(z.string()),
});

export const GrantSummary = z.object({
  siteId: SiteId,
  fieldCode: z.string(),
  organisation: z.string(),
  status: z.string(),
  amount: Fen,
  paid: Fen,
  recovered: Fen,
});
