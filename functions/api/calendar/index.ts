// The calendar of working days, as one function.
import { feature } from '#kit/http-handler.ts';
import { confirm } from './confirm.ts';
import { correct } from './correct.ts';
import { enter } from './enter.ts';
import { list } from './list.ts';
import { reckon } from './reckon.ts';

export const handlers = { list, enter, correct, confirm, reckon };
export const handler = feature(handlers);
