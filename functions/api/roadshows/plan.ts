// The operator plans a session with its applications.
import { programme, rounds } from '#adapters/wires.ts';
import { planRoadshow, roadshowView } from '#app/roadshows.ts';
import { plan as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const plan = httpHandler(endpoint, { programme, rounds }, async ({ params, body, ...press }, on) => {
  const roadshow = await planRoadshow(on, params.roadshowId, press, body);
  return roadshowView(on, roadshow, press.actor, press.at);
});
