// When each file was opened and each sheet handed in, for the head of the evaluation group.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { diligenceOf } from '#app/score-views.ts';
import { diligence as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const diligence = httpHandler(endpoint, { lists, programme, rounds }, async ({ params }, on) => ({
  items: await diligenceOf(on, params),
}));
