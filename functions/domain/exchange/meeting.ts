// An exchange meeting (现场交流会): what the operator records of it, for everybody to read.
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { accept, by, type Decision, firstRefusal, inStatus, type Recorded, type Rules, refuse } from '../decider.ts';
import type { RoundDocument } from '../round/schema.ts';
import { CalendarDate, dateIn, type EntryId, type Instant, type RoundId, SiteId } from '../values.ts';

const line = (most: number) => z.string().trim().min(1).max(most);

/** [notice 六(三)] 召开现场交流会，入选单位作经验交流分享: organisations and what they shared, and nobody by name. */
export const Meeting = z
  .strictObject({
    title: line(100),
    heldOn: CalendarDate,
    place: line(200),
    /** Sites that spoke, in their order. */
    speakers: z.array(SiteId).min(1).max(40).readonly(),
    organisations: z.int().min(1).max(10_000),
    summary: line(3000),
  })
  .readonly();
export type Meeting = z.infer<typeof Meeting>;

export type MeetingState =
  | { readonly status: 'absent' }
  | { readonly status: 'recorded'; readonly id: EntryId; readonly roundId: RoundId; readonly meeting: Meeting };

export type MeetingEvent =
  | { readonly type: 'meetingRecorded'; readonly id: EntryId; readonly roundId: RoundId; readonly meeting: Meeting }
  | { readonly type: 'meetingCorrected'; readonly meeting: Meeting };

export type MeetingCommand = {
  readonly type: 'recordMeeting';
  readonly id: EntryId;
  readonly roundId: RoundId;
  readonly meeting: Meeting;
};
export type MeetingContext = { readonly at: Instant; readonly round: RoundDocument };

export const meetingRules: Rules<MeetingCommand['type'], MeetingState, MeetingContext> = {
  recordMeeting: {
    gates: [
      by('operator'),
      inStatus<MeetingState>('wrong_status', 'absent', 'recorded'),
      {
        name: 'where the programme has an exhibition',
        refusal: 'not_in_this_programme',
        passes: (_meeting, _actor, { round }) => round.exhibition !== undefined,
      },
    ],
    leadsTo: ['recorded'],
  },
};

/** Recorded again it is corrected; what stood there before stays in its log. */
export const decideMeeting = (
  state: MeetingState,
  { id, roundId, meeting }: MeetingCommand,
  actor: Actor,
  context: MeetingContext,
): Decision<MeetingEvent> => {
  const refusal = firstRefusal(meetingRules.recordMeeting.gates, state, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (meeting.heldOn > dateIn(context.round.timeZone, context.at))
    return refuse('invalid_request', [{ path: ['heldOn'], code: 'too_late' }]);
  if (state.status === 'absent') return accept({ type: 'meetingRecorded', id, roundId, meeting });
  return state.roundId === roundId ? accept({ type: 'meetingCorrected', meeting }) : refuse('already_exists');
};

export const evolveMeeting = (state: MeetingState, event: Recorded<MeetingEvent>): MeetingState => {
  switch (event.type) {
    case 'meetingRecorded': {
      if (state.status !== 'absent') return state;
      const { id, roundId, meeting } = event;
      return { status: 'recorded', id, roundId, meeting };
    }
    case 'meetingCorrected':
      return state.status === 'recorded' ? { ...state, meeting: event.meeting } : state;
    default:
      return event satisfies never;
  }
};
