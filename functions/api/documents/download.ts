// A link to a checked document, good for a minute.
import { documentLinks, lists, programme, rounds } from '#adapters/wires.ts';
import { linkTo, readDocument } from '#app/documents.ts';
import { download as endpoint } from '#contract/documents.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { documentLinks, lists, programme, rounds };

export const download = httpHandler(endpoint, wires, async ({ params, actor, at }, on) => {
  const { folderId, documentId } = params;
  return linkTo(on.documentLinks, folderId, await readDocument(on, folderId, documentId, actor), at);
});
