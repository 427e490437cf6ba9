// An application as its reader may see it.
import { programme, rounds } from '#adapters/wires.ts';
import { readApplication, viewApplication } from '#app/applications.ts';
import { get as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const get = httpHandler(endpoint, { programme, rounds }, async ({ params, actor, at }, on) =>
  viewApplication(on, await readApplication(on, params.applicationId, actor), actor, at),
);
