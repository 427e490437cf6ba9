// A visitor announces a photo and is given a form to upload it with.
import { documentLinks, parts, people, programme, rounds } from '#adapters/wires.ts';
import { requestPhoto as request } from '#app/visit-photos.ts';
import { requestPhoto as endpoint } from '#contract/site-visits.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { documentLinks, parts, people, programme, rounds };

export const requestPhoto = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  request(on, params.applicationId, press, { id: params.documentId, ...body }),
);
