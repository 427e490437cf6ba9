// The minutes and the signed resolution are recorded; without them nothing is put on public notice.
import { programme, rounds } from '#adapters/wires.ts';
import { commandBallot, shownTo } from '#app/ballots.ts';
import { recordResolution as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const recordResolution = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandBallot(on, params.ballotId, press, () => ({ type: 'recordResolution', resolution: body }), shownTo(on, press)),
);
