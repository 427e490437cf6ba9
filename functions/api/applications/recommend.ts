// The evaluation group recommends an application to the steering group, or does not.
import { programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { recommend as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const recommend = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  commandApplication(on, params.applicationId, press, () => ({
    command: {
      type: body.recommend ? 'recommendApplication' : 'notRecommendApplication',
      reason: body.reason,
    },
  })),
);
