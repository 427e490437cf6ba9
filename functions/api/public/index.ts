// What everybody may read, as one function without any grant on the programme's records.
import { feature } from '#kit/http-handler.ts';
import { draw } from './draw.ts';
import { draws } from './draws.ts';
import { meetings } from './meetings.ts';
import { plaque } from './plaque.ts';
import { publicities } from './publicities.ts';
import { receipt } from './receipt.ts';
import { rounds } from './rounds.ts';
import { seals } from './seals.ts';
import { site } from './site.ts';
import { sites } from './sites.ts';

export const handlers = { rounds, receipt, publicities, seals, sites, site, plaque, draws, draw, meetings };
export const handler = feature(handlers);
