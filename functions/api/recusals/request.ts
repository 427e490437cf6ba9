// An applicant asks that somebody take no part in the review of its application.
import { lists, parts, people, programme, rounds } from '#adapters/wires.ts';
import { requestRecusal } from '#app/recusals.ts';
import { request as endpoint } from '#contract/recusals.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { lists, parts, people, programme, rounds };

export const request = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  requestRecusal(on, params.applicationId, press, body),
);
