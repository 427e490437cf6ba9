// The office recuses an evaluator who was found to be in conflict.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { findConflict as recuse } from '#app/own-evaluation.ts';
import { findConflict as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const findConflict = httpHandler(endpoint, wires, async ({ params, body, ...press }, on) => {
  const { evaluator, reason } = body;
  const { status } = await recuse(on, { ...params, evaluator }, press, reason);
  return { status };
});
