// An officer examines a request and proposes the answer.
import { calendar, corrections, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { examineDataRequest } from '#app/data-requests.ts';
import { proposeAnswer as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, corrections, lists, parts, programme, rounds };

export const proposeAnswer = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  examineDataRequest(on, params.requestId, press, { type: 'proposeAnswer', ...body }),
);
