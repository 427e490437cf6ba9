// Whether a plaque is valid, for whoever reads its number.
import { publicRecords } from '#adapters/wires.ts';
import { Refused } from '#app/execute.ts';
import { plaque as endpoint } from '#contract/public.ts';
import { PublicPlaque } from '#contract/site-views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const plaque = httpHandler(endpoint, { publicRecords }, async ({ params }, on) => {
  const body = await on.publicRecords.get('plaque', params.number);
  if (body === undefined) throw new Refused({ code: 'plaque_not_found' });
  return PublicPlaque.parse(body);
});
