// The grant agreement is signed.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { agree as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const agree = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'agreeGrant', ...body }),
);
