// Money that was asked back has come.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { receiveRecovery as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const receiveRecovery = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'receiveRecovery', ...body }),
);
