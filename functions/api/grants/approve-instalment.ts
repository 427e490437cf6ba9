// One of two persons approves an instalment.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { approveInstalment as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const approveInstalment = httpHandler(endpoint, { programme, rounds }, ({ params, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'approveInstalment', number: Number(params.number) }),
);
