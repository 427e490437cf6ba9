// A session is moved to another hour or place; the order stays.
import { programme, rounds } from '#adapters/wires.ts';
import { commandRoadshow, roadshowView } from '#app/roadshows.ts';
import { move as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const move = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const roadshow = await commandRoadshow(on, params.roadshowId, press, () => ({ type: 'moveRoadshow', ...body }));
  return roadshowView(on, roadshow, press.actor, press.at);
});
