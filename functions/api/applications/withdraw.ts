// The applicant withdraws what was handed in; its field is free for another application, and its place with it.
import { lists, programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { releaseAll } from '#app/places.ts';
import { withdraw as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const withdraw = httpHandler(endpoint, { lists, programme, rounds }, ({ params, body, ...press }, on) =>
  commandApplication(on, params.applicationId, press, async (application) => ({
    command: { type: 'withdrawApplication', reason: body.reason },
    also: await releaseAll(on.lists, application),
  })),
);
