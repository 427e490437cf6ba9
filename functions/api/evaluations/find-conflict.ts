// The office recuses an evaluator who was found to be in conflict.
import { programme, rounds } from '#adapters/wires.ts';
import { commandEvaluation } from '#app/evaluations.ts';
import { findConflict as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const findConflict = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const { evaluator, reason } = body;
  const { status } = await commandEvaluation(on, { ...params, evaluator }, press, { type: 'findConflict', reason });
  return { status };
});
