// A link to a checked document, good for a minute.
import { documentLinks, programme } from '#adapters/wires.ts';
import { linkTo } from '#app/documents.ts';
import { readFolder } from '#app/folders.ts';
import { download as endpoint } from '#contract/documents.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const download = httpHandler(endpoint, { documentLinks, programme }, async ({ params, actor, at }, on) => {
  const folder = await readFolder(on.programme, params.folderId, actor);
  return linkTo(on.documentLinks, folder.id, folder.documents[params.documentId], at);
});
