// A request concerning personal data, and what became of it.
import { calendar, corrections, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { readDataRequest } from '#app/data-requests.ts';
import { getRequest as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, corrections, lists, parts, programme, rounds };

export const getRequest = httpHandler(endpoint, wires, ({ params, actor }, on) =>
  readDataRequest(on, params.requestId, actor),
);
