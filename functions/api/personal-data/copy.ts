// A copy of all data of the organisation in a round, for itself.
import { lists, logs, parts, programme, rounds } from '#adapters/wires.ts';
import { copyOfFolder } from '#app/personal-copy.ts';
import { copy as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, logs, parts, programme, rounds };

export const copy = httpHandler(endpoint, wires, ({ params, actor, at }, on) =>
  copyOfFolder(on, params.folderId, actor, at),
);
