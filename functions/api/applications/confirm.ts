// The Bureau confirms what stood on public notice with no objection open.
import { calendar, lists, programme, rounds } from '#adapters/wires.ts';
import { confirmApplication } from '#app/confirmation.ts';
import { confirm as endpoint } from '#contract/applications.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, programme, rounds };

export const confirm = httpHandler(endpoint, wires, ({ params, ...press }, on) =>
  confirmApplication(on, params.applicationId, press),
);
