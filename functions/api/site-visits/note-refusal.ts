// The visitors note that the host would not sign, and why.
import { parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandVisitAsVisitor, visitView } from '#app/site-visits.ts';
import { noteRefusal as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { parts, people, programme, rounds };

export const noteRefusal = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const command = () => ({ type: 'noteHostRefusal', reason: body.reason }) as const;
  const visit = await commandVisitAsVisitor(on, params.applicationId, press, command);
  return visitView(on, visit, press.actor, press.at);
});
