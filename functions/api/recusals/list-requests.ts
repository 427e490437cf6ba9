// What applicants asked and nobody has decided yet.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { openRequests } from '#app/recusals.ts';
import { listRequests as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const listRequests = httpHandler(endpoint, wires, async (_call, on) => ({ items: await openRequests(on) }));
