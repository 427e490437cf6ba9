// An approved instalment was paid.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { payInstalment as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const payInstalment = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'payInstalment', number: Number(params.number), ...body }),
);
