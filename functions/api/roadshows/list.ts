// The sessions of a round.
import { lists } from '#adapters/wires.ts';
import { roadshowsOf } from '#app/roadshows.ts';
import { list as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const list = httpHandler(endpoint, { lists }, async ({ params }, on) => ({
  items: await roadshowsOf(on, params.roundId),
}));
