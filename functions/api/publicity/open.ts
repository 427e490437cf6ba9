// A second person opens the public notice; from here on it is frozen.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { openPublicity } from '#app/publicity.ts';
import { open as endpoint } from '#contract/publicity.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const open = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, ...press }, on) =>
  openPublicity(on, params.publicityId, press),
);
