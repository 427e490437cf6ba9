// Marks and comments are kept as a draft.
import { parts, people, programme, rounds } from '#adapters/wires.ts';
import { evaluationView } from '#app/evaluations.ts';
import { commandOwnEvaluation } from '#app/own-evaluation.ts';
import { saveSheet as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { parts, people, programme, rounds };

export const saveSheet = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const evaluation = await commandOwnEvaluation(on, key, press, { type: 'saveSheet', sheet: body });
  return evaluationView(on, evaluation, press.actor, press.at);
});
