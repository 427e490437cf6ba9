// A session with its slots, and how many of each panel have handed in.
import { programme, rounds } from '#adapters/wires.ts';
import { readRoadshow, roadshowView } from '#app/roadshows.ts';
import { get as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, async ({ params, actor, at }, on) =>
  roadshowView(on, await readRoadshow(on, params.roadshowId), actor, at),
);
