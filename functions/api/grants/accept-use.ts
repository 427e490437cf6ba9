// The report of an instalment is accepted.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { acceptUse as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const acceptUse = httpHandler(endpoint, { programme, rounds }, ({ params, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'acceptUse', number: Number(params.number) }),
);
