// Rounds, as one function.
import { feature } from '#kit/http-handler.ts';
import { amend } from './amend.ts';
import { clone } from './clone.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { publish } from './publish.ts';
import { write } from './write.ts';

export const handlers = { list, get, write, clone, publish, amend };
export const handler = feature(handlers);
