// The officer accepts an application into the evaluation.
import { programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { accept as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const accept = httpHandler(endpoint, { programme, rounds }, ({ params, ...press }, on) =>
  commandApplication(on, params.applicationId, press, () => ({ command: { type: 'acceptApplication' } })),
);
