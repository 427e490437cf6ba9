// The Bureau takes an item off the table before it is decided; what follows is a new one.
import { programme, rounds } from '#adapters/wires.ts';
import { commandBallot, shownTo } from '#app/ballots.ts';
import { voidItem as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const voidItem = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandBallot(on, params.ballotId, press, () => ({ type: 'voidBallot', reason: body.reason }), shownTo(on, press)),
);
