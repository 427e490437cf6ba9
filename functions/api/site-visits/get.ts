// A visit with its record, for the host, its visitors and the officers.
import { programme, rounds } from '#adapters/wires.ts';
import { readVisit, visitView } from '#app/site-visits.ts';
import { get as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, async ({ params, actor, at }, on) =>
  visitView(on, await readVisit(on, params.applicationId, actor), actor, at),
);
