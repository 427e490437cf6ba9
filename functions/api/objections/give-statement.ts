// The organisation is heard.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { commandObjection } from '#app/objections.ts';
import { giveStatement as endpoint } from '#contract/objections.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const giveStatement = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) =>
  commandObjection(on, params.objectionId, press, { type: 'giveStatement', statement: body.statement }),
);
