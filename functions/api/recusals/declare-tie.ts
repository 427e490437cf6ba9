// Somebody declares a tie of their own to an organisation.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandTies } from '#app/recusals.ts';
import { declareTie as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const declareTie = httpHandler(endpoint, wires, ({ body: tie, ...press }, on) =>
  commandTies(on, press.actor.id, press, { type: 'declareTie', tie }),
);
