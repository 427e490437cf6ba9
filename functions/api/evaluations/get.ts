// One's own sheet, and the application with it once no conflict was declared.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { fileForEvaluator } from '#app/evaluator-file.ts';
import { noteOpening, ownEvaluation, ownEvaluationView } from '#app/own-evaluation.ts';
import { get as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const get = httpHandler(endpoint, wires, async ({ params, actor, at }, on) => {
  const key = { ...params, evaluator: actor.id };
  const evaluation = await ownEvaluation(on, key, at);
  const view = await ownEvaluationView(on, evaluation, actor, at);
  if (evaluation.status === 'assigned') return view;
  const { answers, files } = await fileForEvaluator(on, evaluation);
  await noteOpening(on, key, evaluation, at);
  return { ...view, submission: { answers, documents: files } };
});
