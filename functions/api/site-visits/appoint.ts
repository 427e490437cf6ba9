// The operator appoints a visit; host and visitors are told hour and place.
import { parts, people, programme, rounds } from '#adapters/wires.ts';
import { appointVisit, visitView } from '#app/site-visits.ts';
import { appoint as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { parts, people, programme, rounds };

export const appoint = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const visit = await appointVisit(on, params.applicationId, press, body);
  return visitView(on, visit, press.actor, press.at);
});
