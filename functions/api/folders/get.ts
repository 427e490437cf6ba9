// A folder with its parts and documents.
import { parts, programme } from '#adapters/wires.ts';
import { folderView, readFolder } from '#app/folders.ts';
import { get as endpoint } from '#contract/folders.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { parts, programme }, async ({ params, actor }, on) =>
  folderView(on.parts, await readFolder(on.programme, params.folderId, actor)),
);
