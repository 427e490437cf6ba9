// Sites and their duties, as one function.
import { feature } from '#kit/http-handler.ts';
import { acceptReturn } from './accept-return.ts';
import { get } from './get.ts';
import { handInReturn } from './hand-in-return.ts';
import { list } from './list.ts';
import { listMine } from './list-mine.ts';
import { sendBackReturn } from './send-back-return.ts';

export const handlers = { listMine, list, get, handInReturn, acceptReturn, sendBackReturn };
export const handler = feature(handlers);
