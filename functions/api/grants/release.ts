// Paying goes on.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { release as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const release = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'releaseGrant', ...body }),
);
