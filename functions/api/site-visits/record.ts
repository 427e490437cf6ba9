// A visitor writes the record of the visit.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { recordVisit, visitView } from '#app/site-visits.ts';
import { record as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const record = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const visit = await recordVisit(on, params.applicationId, press, body);
  return visitView(on, visit, press.actor, press.at);
});
