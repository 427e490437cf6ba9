// An officer takes an application for formal review.
import { programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { take as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const take = httpHandler(endpoint, { programme, rounds }, ({ params, ...press }, on) =>
  commandApplication(on, params.applicationId, press, () => ({ command: { type: 'takeReview' } })),
);
