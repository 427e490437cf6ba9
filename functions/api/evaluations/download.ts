// A link to a document of the application, for an evaluator who declared no conflict.
import { documentLinks, lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { linkTo } from '#app/documents.ts';
import { fileForEvaluator } from '#app/evaluator-file.ts';
import { ownEvaluation } from '#app/own-evaluation.ts';
import { download as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { documentLinks, lists, parts, people, programme, rounds };

export const download = httpHandler(endpoint, wires, async ({ params, actor, at }, on) => {
  const evaluation = await ownEvaluation(on, { ...params, evaluator: actor.id }, at);
  const { folderId, files } = await fileForEvaluator(on, evaluation);
  return linkTo(
    on.documentLinks,
    folderId,
    files.find(({ id }) => id === params.documentId),
    at,
  );
});
