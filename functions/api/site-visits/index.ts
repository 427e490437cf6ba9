// Site visits, as one function.
import { feature } from '#kit/http-handler.ts';
import { appoint } from './appoint.ts';
import { countersign } from './countersign.ts';
import { downloadPhoto } from './download-photo.ts';
import { get } from './get.ts';
import { giveOpinion } from './give-opinion.ts';
import { noteRefusal } from './note-refusal.ts';
import { record } from './record.ts';
import { requestPhoto } from './request-photo.ts';
import { sign } from './sign.ts';

export const handlers = {
  appoint,
  get,
  requestPhoto,
  downloadPhoto,
  record,
  sign,
  countersign,
  noteRefusal,
  giveOpinion,
};
export const handler = feature(handlers);
