// An item as its reader may see it.
import { programme, rounds } from '#adapters/wires.ts';
import { readBallot } from '#app/ballots.ts';
import { get as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, ({ params, actor, at }, on) =>
  readBallot(on, params.ballotId, actor, at),
);
