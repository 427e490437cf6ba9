// The head of the evaluation group gives the group's opinion on a signed record.
import { programme, rounds } from '#adapters/wires.ts';
import { commandVisit, visitView } from '#app/site-visits.ts';
import { giveOpinion as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const giveOpinion = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const command = () => ({ type: 'giveVisitOpinion', opinion: body.opinion }) as const;
  return visitView(on, await commandVisit(on, params.applicationId, press, command), press.actor, press.at);
});
