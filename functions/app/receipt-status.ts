// The public look-up of a receipt: the day it was received and the status, to whoever knows number and code.
import * as z from 'zod';
import { Bilingual, Instant } from '#domain/values.ts';
import { Refused } from './execute.ts';
import type { PublicRecords } from './ports.ts';
import { plainReceiptCode } from './receipt-code.ts';

const Received = z.object({ number: z.string(), receivedAt: Instant, status: Bilingual });

/** A wrong code and a number that was never given are answered alike. */
export const statusByReceipt = async (on: { readonly publicRecords: PublicRecords }, number: string, code: string) => {
  const body = await on.publicRecords.get('receipt', `${number}/${plainReceiptCode(code)}`);
  if (body === undefined) throw new Refused({ code: 'application_not_found' });
  return Received.parse(body);
};
