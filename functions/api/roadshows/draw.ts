// The order is drawn by a seed that is published with it.
import { programme, rounds } from '#adapters/wires.ts';
import { commandRoadshow, roadshowView } from '#app/roadshows.ts';
import { draw as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const draw = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const roadshow = await commandRoadshow(on, params.roadshowId, press, () => ({
    type: 'drawRoadshow',
    seed: body.seed,
  }));
  return roadshowView(on, roadshow, press.actor, press.at);
});
