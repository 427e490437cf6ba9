// The officer asks, once, for one list of things to be put right, within so many working days.
import { calendar, programme, rounds } from '#adapters/wires.ts';
import { commandApplication } from '#app/applications.ts';
import { correctionTime } from '#app/time-limits.ts';
import { askCorrection as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const askCorrection = httpHandler(endpoint, { calendar, programme, rounds }, ({ params, body, ...press }, on) =>
  commandApplication(on, params.applicationId, press, async (_application, round) => {
    const correctBy = await correctionTime(on.calendar, round, press.at);
    return { command: { type: 'askCorrection', defects: body.defects, correctBy } };
  }),
);
