// Groups that wait for the site's answer.
import { calendar, programme, rounds, visitBook, visits } from '#adapters/wires.ts';
import { groupsToAnswer } from '#app/visits-site.ts';
import { groups as endpoint } from '#contract/visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, programme, rounds, visitBook, visits };

export const groups = httpHandler(endpoint, wires, async ({ params, actor, at }, on) => ({
  items: await groupsToAnswer(on, params.siteId, actor, at),
}));
