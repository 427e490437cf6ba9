// A member votes by name, once; the register is asked once more whether they may.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { castVote } from '#app/ballots.ts';
import { vote as endpoint } from '#contract/ballots.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const vote = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  castVote(on, params.ballotId, press, body.vote),
);
