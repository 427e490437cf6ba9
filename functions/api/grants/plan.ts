// A start-up grant is planned for a site.
import { programme, rounds } from '#adapters/wires.ts';
import { planGrant, viewGrant } from '#app/grants.ts';
import { plan as endpoint } from '#contract/grants.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const plan = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) =>
  viewGrant(on, await planGrant(on, params.siteId, press, body.amount), press.actor, press.at),
);
