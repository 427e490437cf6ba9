// What everybody may read, as one function without any grant on the programme's records.
import { feature } from '#kit/http-handler.ts';
import { publicities } from './publicities.ts';
import { receipt } from './receipt.ts';
import { rounds } from './rounds.ts';
import { sites } from './sites.ts';

export const handlers = { rounds, receipt, publicities, sites };
export const handler = feature(handlers);
