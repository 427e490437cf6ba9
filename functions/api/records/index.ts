// The record for those who supervise, as one function.
import { feature } from '#kit/http-handler.ts';
import { days } from './days.ts';
import { heads } from './heads.ts';
import { log } from './log.ts';

export const handlers = { log, days, heads };
export const handler = feature(handlers);
