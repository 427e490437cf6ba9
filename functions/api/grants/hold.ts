// Nothing more is paid for now.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { hold as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const hold = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'holdGrant', ...body }),
);
