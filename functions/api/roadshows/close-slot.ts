// The operator closes a slot; marks may be completed until the session is closed.
import { programme, rounds } from '#adapters/wires.ts';
import { commandRoadshow, roadshowView } from '#app/roadshows.ts';
import { closeSlot as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const closeSlot = httpHandler(endpoint, { programme, rounds }, async ({ params, ...press }, on) => {
  const roadshow = await commandRoadshow(on, params.roadshowId, press, () => ({
    type: 'closeSlot',
    applicationId: params.applicationId,
  }));
  return roadshowView(on, roadshow, press.actor, press.at);
});
