// Whoever holds a receipt looks up how far the application is, by number and code, without signing in.
import { publicRecords } from '#adapters/wires.ts';
import { statusByReceipt } from '#app/receipt-status.ts';
import { receipt as endpoint } from '#contract/public.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const receipt = httpHandler(endpoint, { publicRecords }, ({ params, query }, on) =>
  statusByReceipt(on, params.number, query.code),
);
