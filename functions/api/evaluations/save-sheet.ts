// Marks and comments are kept as a draft.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandOwnEvaluation, ownEvaluationView } from '#app/own-evaluation.ts';
import { saveSheet as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const saveSheet = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const evaluation = await commandOwnEvaluation(on, key, press, { type: 'saveSheet', sheet: body });
  return ownEvaluationView(on, evaluation, press.actor, press.at);
});
