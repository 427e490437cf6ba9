// The applicant takes a document out of the folder; what was handed in with it stays as it was.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { removeDocument } from '#app/documents.ts';
import { remove as endpoint } from '#contract/documents.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const remove = httpHandler(endpoint, { lists, programme, rounds }, async ({ params, ...press }, on) => {
  await removeDocument(on, params.folderId, press, params.documentId);
  return { removed: params.documentId };
});
