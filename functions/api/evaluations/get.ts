// One's own sheet, and the application with it once no conflict was declared.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { evaluationView, readOwnEvaluation } from '#app/evaluations.ts';
import { fileForEvaluator } from '#app/evaluator-file.ts';
import { get as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, actor, at }, on) => {
  const evaluation = await readOwnEvaluation(on, { ...params, evaluator: actor.id });
  const view = await evaluationView(on, evaluation, actor, at);
  if (evaluation.status === 'assigned') return view;
  const { answers, files } = await fileForEvaluator(on, evaluation);
  return { ...view, submission: { answers, documents: files } };
});
