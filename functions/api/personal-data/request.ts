// An organisation asks for its personal data to be corrected or deleted.
import { calendar, corrections, lists, parts, programme, rounds } from '#adapters/wires.ts';
import { makeDataRequest } from '#app/data-requests.ts';
import { request as endpoint } from '#contract/personal-data.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, corrections, lists, parts, programme, rounds };

export const request = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  makeDataRequest(on, params.folderId, params.requestId, press, body),
);
