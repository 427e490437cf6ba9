// A link to a photo of a visit, for whoever may read the visit.
import { documentLinks, programme, rounds } from '#adapters/wires.ts';
import { readVisit } from '#app/site-visits.ts';
import { linkToPhoto } from '#app/visit-photos.ts';
import { downloadPhoto as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { documentLinks, programme, rounds };

export const downloadPhoto = httpHandler(endpoint, wires, async ({ params, actor, at }, on) =>
  linkToPhoto(on.documentLinks, await readVisit(on, params.applicationId, actor), params.documentId, at),
);
