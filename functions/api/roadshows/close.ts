// The session is closed once every sheet is in.
import { programme, rounds } from '#adapters/wires.ts';
import { closeRoadshow, roadshowView } from '#app/roadshows.ts';
import { close as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const close = httpHandler(endpoint, { programme, rounds }, async ({ params, ...press }, on) => {
  const roadshow = await closeRoadshow(on, params.roadshowId, press);
  return roadshowView(on, roadshow, press.actor, press.at);
});
