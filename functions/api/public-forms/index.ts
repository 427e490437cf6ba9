// Blank forms, as one function of its own: printing is heavy, and everybody may ask for it.
import { feature } from '#kit/http-handler.ts';
import { blank } from './blank.ts';

export const handlers = { blank };
export const handler = feature(handlers);
