// A request for an instalment goes back with a reason.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { sendBackInstalment as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const sendBackInstalment = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'sendBackInstalment', number: Number(params.number), ...body }),
);
