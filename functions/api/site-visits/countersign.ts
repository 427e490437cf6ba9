// The host signs the record.
import { programme, rounds } from '#adapters/wires.ts';
import { commandVisit, visitView } from '#app/site-visits.ts';
import { countersign as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const countersign = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const command = () => ({ type: 'countersignSiteVisit', recordHash: body.recordHash }) as const;
  return visitView(on, await commandVisit(on, params.applicationId, press, command), press.actor, press.at);
});
