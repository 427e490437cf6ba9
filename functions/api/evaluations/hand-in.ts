// The evaluator hands the sheet in; from here nobody changes it.
import { programme, rounds } from '#adapters/wires.ts';
import { commandEvaluation, evaluationView } from '#app/evaluations.ts';
import { handIn as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const handIn = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const evaluation = await commandEvaluation(on, key, press, { type: 'handInSheet', sheet: body });
  return evaluationView(on, evaluation, press.actor, press.at);
});
