// A second person approves more time.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { commandObjection } from '#app/objections.ts';
import { approveExtension as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const approveExtension = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, ...press }, on) =>
  commandObjection(on, params.objectionId, press, { type: 'approveExtension' }),
);
