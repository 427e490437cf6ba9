// The votes are counted; what is carried changes every application of the item at once.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { closeBallot } from '#app/ballots.ts';
import { close as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const close = httpHandler(endpoint, { lists, programme, rounds }, ({ params, ...press }, on) =>
  closeBallot(on, params.ballotId, press),
);
