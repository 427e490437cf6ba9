// The operator opens a slot; whoever of the panel has a tie is locked out of it.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { openSlot as open, roadshowView } from '#app/roadshows.ts';
import { openSlot as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const openSlot = httpHandler(endpoint, wires, async ({ params, ...press }, on) => {
  const roadshow = await open(on, params.roadshowId, params.applicationId, press);
  return roadshowView(on, roadshow, press.actor, press.at);
});
