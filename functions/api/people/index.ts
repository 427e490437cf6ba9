// The directory of people, as one function.
import { feature } from '#kit/http-handler.ts';
import { list } from './list.ts';
import { write } from './write.ts';

export const handlers = { list, write };
export const handler = feature(handlers);
