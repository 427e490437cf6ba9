// The operator prepares an item: what is proposed for each recommended application of a field.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { prepareBallot } from '#app/ballots.ts';
import { prepare as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const prepare = httpHandler(endpoint, { lists, programme, rounds }, ({ params, body, ...press }, on) =>
  prepareBallot(on, params.ballotId, press, body),
);
