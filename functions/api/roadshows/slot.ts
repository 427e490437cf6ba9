// When and where one application speaks.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { slotOfApplication } from '#app/roadshows.ts';
import { slot as endpoint } from '#contract/roadshows.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const slot = httpHandler(endpoint, { lists, programme, rounds }, ({ params, actor }, on) =>
  slotOfApplication(on, params.applicationId, actor),
);
