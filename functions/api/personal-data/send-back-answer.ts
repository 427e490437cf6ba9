// A second officer sends a proposed answer back.
import { calendar, corrections, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { examineDataRequest } from '#app/data-requests.ts';
import { sendBackAnswer as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, corrections, lists, parts, programme, rounds };

export const sendBackAnswer = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  examineDataRequest(on, params.requestId, press, { type: 'sendBackAnswer', ...body }),
);
