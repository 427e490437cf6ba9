// An evaluator declares that there is no conflict of interest, or that there is one (回避).
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandOwnEvaluation } from '#app/own-evaluation.ts';
import { declare as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const declare = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const { status } = await commandOwnEvaluation(
    on,
    key,
    press,
    body.conflict ? { type: 'declareConflict', reason: body.reason } : { type: 'declareNoConflict' },
  );
  return { status };
});
