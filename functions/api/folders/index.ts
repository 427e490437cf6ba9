// Folders, as one function.
import { feature } from '#kit/http-handler.ts';
import { answer } from './answer.ts';
import { get } from './get.ts';
import { open } from './open.ts';

export const handlers = { open, get, answer };
export const handler = feature(handlers);
