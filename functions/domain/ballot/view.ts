// What each reader sees of a ballot: who voted how is shown by name once it is closed, and before that only one's own vote.
import type { Actor } from '../actor.ts';
import { allowedActions } from '../decider.ts';
import { type BallotContext, ballotRules } from './rules.ts';
import type { BallotState, Seated } from './state.ts';

export type PresentBallot = Exclude<BallotState, { status: 'absent' }>;

const membersFor = ({ members, chair }: Seated, { id: reader }: Actor, closed: boolean) => ({
  chair,
  members: members.map(({ id, vote, recused }) => ({
    id,
    voted: vote !== undefined,
    ...(vote !== undefined && (closed || id === reader) ? { vote } : {}),
    ...(recused === undefined ? {} : { recused }),
  })),
});

export const ballotView = (ballot: PresentBallot, actor: Actor, context: BallotContext) => {
  const { id, roundId, fieldCode, status, departureReason, emptyReason } = ballot;
  const closed = status === 'carried' || status === 'not_carried';
  return {
    id,
    roundId,
    fieldCode,
    status,
    entries: ballot.entries.map((entry) => ({ ...entry })),
    ...(departureReason === undefined ? {} : { departureReason }),
    ...(emptyReason === undefined ? {} : { emptyReason }),
    ...('members' in ballot ? membersFor(ballot, actor, closed) : {}),
    ...('tally' in ballot ? { tally: { ...ballot.tally } } : {}),
    ...('lacking' in ballot ? { lacking: ballot.lacking } : {}),
    ...('reason' in ballot ? { reason: ballot.reason } : {}),
    ...('resolution' in ballot && ballot.resolution !== undefined ? { resolution: { ...ballot.resolution } } : {}),
    allowedActions: allowedActions(ballotRules, ballot, actor, context),
  };
};
