// The evaluator hands the sheet in; from here nobody changes it.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandOwnEvaluation, ownEvaluationView } from '#app/own-evaluation.ts';
import { handIn as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const handIn = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const evaluation = await commandOwnEvaluation(on, key, press, { type: 'handInSheet', sheet: body });
  return ownEvaluationView(on, evaluation, press.actor, press.at);
});
