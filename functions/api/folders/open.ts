// An organisation opens its folder for a round, once; all its applications share it.
import { lists, parts, programme, rounds } from '#adapters/wires.ts';
import { openFolder } from '#app/folders.ts';
import { open as endpoint } from '#contract/folders.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const open = httpHandler(endpoint, { lists, parts, programme, rounds }, ({ params, ...press }, on) =>
  openFolder(on, params.roundId, press),
);
