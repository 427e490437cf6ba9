// Whom we tell of an exchange meeting: nobody by letter, for its record is public.
import type { MeetingEvent } from '../../exchange/meeting.ts';
import { type PolicyFor, silent } from '../draft.ts';

export const ofMeeting: PolicyFor<MeetingEvent> = { meetingRecorded: silent, meetingCorrected: silent };
