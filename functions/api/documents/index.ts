// Documents, as one function.
import { feature } from '#kit/http-handler.ts';
import { download } from './download.ts';
import { remove } from './remove.ts';
import { requestUpload } from './request-upload.ts';

export const handlers = { requestUpload, remove, download };
export const handler = feature(handlers);
