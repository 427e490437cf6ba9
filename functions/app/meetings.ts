// Exchange meetings: recorded by the operator for sites there are, and public from then on.
import { decideMeeting, type Meeting } from '#domain/exchange/meeting.ts';
import type { EntryId, RoundId } from '#domain/values.ts';
import { meetings, sites } from './aggregates.ts';
import type { ApplicationReach } from './applications.ts';
import { execute, type Press, Refused } from './execute.ts';
import { roundInForce } from './rounds.ts';

export const recordMeeting = async (
  on: ApplicationReach,
  roundId: RoundId,
  id: EntryId,
  press: Press,
  meeting: Meeting,
) => {
  const { document: round } = await roundInForce(on.rounds, roundId);
  const speakers = await Promise.all(meeting.speakers.map((site) => on.programme.load('site', site, sites.initial)));
  if (speakers.some(({ state }) => state.status === 'absent' || state.roundId !== roundId))
    throw new Refused({ code: 'site_not_found' });
  const command = { type: 'recordMeeting', id, roundId, meeting } as const;
  const context = { at: press.at, round };
  const state = await execute(on.programme, meetings, id, press, (before) =>
    decideMeeting(before, command, press.actor, context),
  );
  return { id, roundId, ...(state.status === 'recorded' ? state.meeting : meeting) };
};
