// A public notice, also while it is a draft.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { readPublicity } from '#app/publicity.ts';
import { get as endpoint } from '#contract/publicity.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, actor, at }, on) =>
  readPublicity(on, params.publicityId, actor, at),
);
