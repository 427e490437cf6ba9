// An organisation begins an application in one field; its number is given now, once and for all.
import { lists, numbers, programme, rounds } from '#adapters/wires.ts';
import { startApplication } from '#app/start-application.ts';
import { start as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const start = httpHandler(endpoint, { lists, numbers, programme, rounds }, ({ params, body, ...press }, on) =>
  startApplication(on, params.applicationId, press, body),
);
