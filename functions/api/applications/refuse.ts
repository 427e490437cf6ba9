// A second officer does not accept an application, with reasons.
import { programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { refuse as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const refuse = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandApplication(on, params.applicationId, press, () => ({
    command: { type: 'refuseApplication', reasons: body.reasons },
  })),
);
