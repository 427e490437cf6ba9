// The operator records an exchange meeting.
import { programme, rounds } from '#adapters/wires.ts';
import { recordMeeting as record } from '#app/meetings.ts';
import { recordMeeting as endpoint } from '#contract/sites.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const recordMeeting = httpHandler(endpoint, { programme, rounds }, ({ params, body, ...press }, on) =>
  record(on, params.roundId, params.meetingId, press, body),
);
