// An evaluator declares that there is no conflict of interest, or that there is one (回避).
import { programme, rounds } from '#adapters/wires.ts';
import { commandEvaluation } from '#app/evaluations.ts';
import { declare as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const declare = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const key = { ...params, evaluator: press.actor.id };
  const { status } = await commandEvaluation(
    on,
    key,
    press,
    body.conflict ? { type: 'declareConflict', reason: body.reason } : { type: 'declareNoConflict' },
  );
  return { status };
});
