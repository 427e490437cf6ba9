// A grant that is answered for is closed.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { close as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const close = httpHandler(endpoint, { programme, rounds }, ({ params, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'closeGrant' }),
);
