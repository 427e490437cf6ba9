// A draw with its list, hash, seed and result.
import { calendar, lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { readDraw } from '#app/draws.ts';
import { get as endpoint } from '#contract/draws.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, parts, people, programme, rounds };

export const get = httpHandler(endpoint, wires, ({ params, actor, at }, on) => readDraw(on, params.drawId, actor, at));
