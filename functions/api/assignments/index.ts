// Balanced assignment, as one function.
import { feature } from '#kit/http-handler.ts';
import { propose } from './propose.ts';

export const handlers = { propose };
export const handler = feature(handlers);
