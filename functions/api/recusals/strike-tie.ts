// An entry that is wrong is struck out, with the reason.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandTies } from '#app/recusals.ts';
import { strikeTie as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const strikeTie = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  commandTies(on, params.personId, press, { type: 'strikeTie', tieId: params.tieId, reason: body.reason }),
);
