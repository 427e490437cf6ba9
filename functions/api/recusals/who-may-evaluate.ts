// Who may evaluate an application, asked before anybody is invited.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { whoMayEvaluate as candidates } from '#app/recusals.ts';
import { whoMayEvaluate as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const whoMayEvaluate = httpHandler(endpoint, wires, async ({ params, actor, at }, on) => ({
  items: await candidates(on, params.applicationId, actor, at),
}));
