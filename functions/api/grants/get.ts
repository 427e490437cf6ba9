// The start-up grant of a site.
import { programme, rounds } from '#adapters/wires.ts';
import { readGrant, viewGrant } from '#app/grants.ts';
import { get as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, async ({ params, actor, at }, on) =>
  viewGrant(on, await readGrant(on, params.siteId, actor), actor, at),
);
