// Roadshows, as one function.
import { feature } from '#kit/http-handler.ts';
import { close } from './close.ts';
import { closeSlot } from './close-slot.ts';
import { draw } from './draw.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { openSlot } from './open-slot.ts';
import { plan } from './plan.ts';
import { slot } from './slot.ts';

export const handlers = { plan, list, get, draw, move, openSlot, closeSlot, close, slot };
export const handler = feature(handlers);
