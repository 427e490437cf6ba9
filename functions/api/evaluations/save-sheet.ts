// Marks and comments are kept as a draft.
import { programme, rounds } from '#adapters/wires.ts';
import { commandEvaluation, evaluationView } from '#app/evaluations.ts';
import { saveSheet as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const saveSheet = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const evaluation = await commandEvaluation(on, key, press, { type: 'saveSheet', sheet: body });
  return evaluationView(on, evaluation, press.actor, press.at);
});
