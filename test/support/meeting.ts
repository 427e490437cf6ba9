// The exchange meeting of March 2021 at which 海澄 spoke, as the events of its log.

import type { MeetingEvent, MeetingState } from '#domain/exchange/meeting.ts';
import {
  decideMeeting,
  evolveMeeting,
  Meeting,
  type MeetingCommand,
  type MeetingContext,
} from '#domain/exchange/meeting.ts';
import { EntryId } from '#domain/values.ts';
import { morningOf } from './days.ts';
import { siteId } from './papers.ts';
import { jiangSiqi } from './persons.ts';
import { round } from './round.ts';
import { type Decider, happened, spec } from './spec.ts';

export const meetingDecider: Decider<MeetingState, MeetingEvent, MeetingCommand, MeetingContext> = {
  initial: { status: 'absent' },
  decide: decideMeeting,
  evolve: evolveMeeting,
};
export const { given } = spec(meetingDecider, { at: morningOf('2021-03-22'), round });

export const id = EntryId.parse('MEET1NG'.padEnd(26, '0'));
export const meeting = Meeting.parse({
  title: '示范点现场交流会',
  heldOn: '2021-03-19',
  place: '深圳市民中心B区',
  speakers: [siteId],
  organisations: 86,
  summary: '入选单位交流展示思路和运营经验。',
});
export const recordMeeting: MeetingCommand = { type: 'recordMeeting', id, roundId: round.id, meeting };
export const better = { ...meeting, organisations: 88 };
const by = (event: MeetingEvent) => happened(event, jiangSiqi, morningOf('2021-03-22'));
export const recorded = by({ type: 'meetingRecorded', id, roundId: round.id, meeting });
export const corrected = by({ type: 'meetingCorrected', meeting: better });
