// Public notices, as one function.
import { feature } from '#kit/http-handler.ts';
import { draft } from './draft.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { open } from './open.ts';

export const handlers = { draft, open, get, list };
export const handler = feature(handlers);
