// An objection as its reader may see it; who raised it, for the Bureau alone.
import { calendar, filings, programme, rounds } from '#adapters/wires.ts';
import { readObjection } from '#app/objections.ts';
import { get as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, filings, programme, rounds };

export const get = httpHandler(endpoint, wires, ({ params, actor, at }, on) =>
  readObjection(on, params.objectionId, actor, at),
);
