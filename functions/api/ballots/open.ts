// The chair or the Bureau opens the vote.
import { programme, rounds } from '#adapters/wires.ts';
import { commandBallot, shownTo } from '#app/ballots.ts';
import { open as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const open = httpHandler(endpoint, { programme, rounds }, ({ params, ...press }, on) =>
  commandBallot(on, params.ballotId, press, () => ({ type: 'openBallot' }), shownTo(on, press)),
);
