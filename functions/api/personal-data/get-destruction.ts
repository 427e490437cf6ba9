// A list of what is to be destroyed, or the record that it was.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { readDestruction } from '#app/destructions.ts';
import { getDestruction as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const getDestruction = httpHandler(endpoint, { lists, programme, rounds }, ({ params }, on) =>
  readDestruction(on, params.destructionId),
);
