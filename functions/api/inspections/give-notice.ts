// The site is told the day of its inspection.
import { calendar, parts, people, programme, rounds } from '#adapters/wires.ts';
import { commandInspection } from '#app/inspections.ts';
import { giveNotice as endpoint } from '#contract/inspections.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, parts, people, programme, rounds };

export const giveNotice = httpHandler(endpoint, wires, ({ params, body, ...press }, on) =>
  commandInspection(on, params.inspectionId, press, { type: 'noticeInspection', ...body }),
);
