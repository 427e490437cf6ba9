// The applicant asks to upload a document and gets a form to post it with: one key, one size, one type, ten minutes.
import { documentLinks, lists, programme, rounds } from '#adapters/wires.ts';
import { requestUpload as request } from '#app/documents.ts';
import { requestUpload as endpoint } from '#contract/documents.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { documentLinks, lists, programme, rounds };

export const requestUpload = httpHandler(endpoint, wires, ({ params, body, ...press }, on) => {
  const { fieldCode, ...described } = body;
  const document = { id: params.documentId, ...described, ...(fieldCode === undefined ? {} : { fieldCode }) };
  return request(on, params.folderId, press, document);
});
