// The exchange meetings, for everybody.
import { publicRecords } from '#adapters/wires.ts';
import { meetings as endpoint } from '#contract/public.ts';
import { MeetingView } from '#contract/site-views.ts';
import { httpHandler } from '#kit/http-handler.ts';

export const meetings = httpHandler(endpoint, { publicRecords }, async (_call, on) => ({
  items: (await on.publicRecords.list('meeting')).map((body) => MeetingView.parse(body)),
}));
