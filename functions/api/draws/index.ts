// Draws of sites and inspectors, as one function.
import { feature } from '#kit/http-handler.ts';
import { abandon } from './abandon.ts';
import { freeze } from './freeze.ts';
import { get } from './get.ts';
import { hold } from './hold.ts';

export const handlers = { freeze, hold, abandon, get };
export const handler = feature(handlers);
