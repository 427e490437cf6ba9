// A request of an applicant is decided, by somebody without a tie.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { decideRequest } from '#app/recusals.ts';
import { decide as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const decide = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  decideRequest(on, params.personId, params.applicationId, press, body),
);
