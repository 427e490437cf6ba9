// The report of an instalment goes back with a reason.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { sendBackUse as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const sendBackUse = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'sendBackUse', number: Number(params.number), ...body }),
);
