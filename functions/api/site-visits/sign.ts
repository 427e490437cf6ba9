// A visitor signs the record that was read.
import { parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandVisitAsVisitor, visitView } from '#app/site-visits.ts';
import { sign as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { parts, people, programme, rounds };

export const sign = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const command = () => ({ type: 'signSiteVisit', recordHash: body.recordHash }) as const;
  const visit = await commandVisitAsVisitor(on, params.applicationId, press, command);
  return visitView(on, visit, press.actor, press.at);
});
