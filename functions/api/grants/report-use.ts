// The organisation reports what an instalment was spent on.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { reportUse as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const reportUse = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'reportUse', number: Number(params.number), report: body }),
);
