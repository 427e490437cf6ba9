// The office enters a tie it found.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandTies } from '#app/recusals.ts';
import { enterTie as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const enterTie = httpHandler(endpoint, wires, ({ params, body: tie, ...press }, on) =>
  commandTies(on, params.personId, press, { type: 'enterTie', tie }),
);
