// Money that was paid is asked back.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { demandRecovery as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const demandRecovery = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'demandRecovery', ...body }),
);
