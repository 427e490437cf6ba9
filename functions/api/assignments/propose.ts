// The operator sees who could sit where; each panel is then assigned as by hand.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { proposeAssignment } from '#app/assignments.ts';
import { propose as endpoint } from '#contract/assignments.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const propose = httpHandler(endpoint, wires, ({ params, query, at }, on) =>
  proposeAssignment(on, { ...params, ...query }, at),
);
