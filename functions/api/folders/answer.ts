// The applicant saves one part of the form; whoever saw an older version is told, and nothing is merged.
import { lists, parts, programme, rounds } from '#adapters/wires.ts';
import { savePart } from '#app/parts.ts';
import { answer as endpoint } from '#contract/folders.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const answer = httpHandler(endpoint, { lists, parts, programme, rounds }, ({ params, body, ...press }, on) =>
  savePart(on, params.folderId, press, { id: params.partId, ...body }),
);
