// A second officer answers a request as it was proposed; what was granted is carried out.
import { calendar, corrections, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { approveAnswer as approve } from '#app/data-requests.ts';
import { approveAnswer as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, corrections, lists, parts, programme, rounds };

export const approveAnswer = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  approve(on, params.requestId, press),
);
