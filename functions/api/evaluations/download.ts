// A link to a document of the application, for an evaluator who declared no conflict.
import { documentLinks, lists, programme, rounds } from '#adapters/wires.ts';
import { linkTo } from '#app/documents.ts';
import { readOwnEvaluation } from '#app/evaluations.ts';
import { fileForEvaluator } from '#app/evaluator-file.ts';
import { download as endpoint } from '#contract/evaluations.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { documentLinks, lists, programme, rounds };

export const download = httpHandler(endpoint, wires, async ({ params, actor, at }, on) => {
  const evaluation = await readOwnEvaluation(on, { ...params, evaluator: actor.id });
  const { folderId, files } = await fileForEvaluator(on, evaluation);
  return linkTo(
    on.documentLinks,
    folderId,
    files.find(({ id }) => id === params.documentId),
    at,
  );
});
