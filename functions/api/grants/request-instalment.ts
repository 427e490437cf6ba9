// The organisation asks for an instalment with an invoice.
import { programme, rounds } from '#adapters/wires.ts';
import { commandGrant } from '#app/grants.ts';
import { requestInstalment as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const requestInstalment = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandGrant(on, params.siteId, press, { type: 'requestInstalment', number: Number(params.number), ...body }),
);
