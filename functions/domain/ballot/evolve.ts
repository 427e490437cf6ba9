// How an event changes a ballot. An event that does not fit the state leaves it as it is.
import type { Recorded } from '../decider.ts';
import type { BallotEvent, BallotState, Member, Seated } from './state.ts';

const withMember = (ballot: Seated, id: string, change: Pick<Member, 'vote' | 'recused'>): readonly Member[] =>
  ballot.members.map((member) => (member.id === id ? { ...member, ...change } : member));

const evolveOpen = (ballot: Extract<BallotState, { status: 'open' }>, event: Recorded<BallotEvent>): BallotState => {
  switch (event.type) {
    case 'voteCast':
      return { ...ballot, members: withMember(ballot, event.by, { vote: event.vote }) };
    case 'ballotCarried':
      return { ...ballot, status: 'carried', tally: event.tally, closedAt: event.at };
    case 'ballotNotCarried':
      return { ...ballot, status: 'not_carried', tally: event.tally, lacking: event.lacking, closedAt: event.at };
    default:
      return ballot;
  }
};

export const evolveBallot = (ballot: BallotState, event: Recorded<BallotEvent>): BallotState => {
  switch (event.type) {
    case 'ballotPrepared': {
      if (ballot.status !== 'absent' && ballot.status !== 'prepared') return ballot;
      const { type: _type, at: _at, by, commandId: _commandId, ...item } = event;
      return { ...item, status: 'prepared', preparedBy: by };
    }
    case 'ballotMembersEntered': {
      if (ballot.status !== 'prepared' && ballot.status !== 'seated') return ballot;
      const members = event.members.map((id): Member => {
        const ground = event.excluded.find((person) => person.id === id)?.ground;
        return ground === undefined ? { id } : { id, recused: ground };
      });
      return { ...ballot, status: 'seated', chair: event.chair, members };
    }
    case 'ballotOpened':
      return ballot.status === 'seated' ? { ...ballot, status: 'open' } : ballot;
    case 'memberRecused':
      if (ballot.status !== 'seated' && ballot.status !== 'open') return ballot;
      return { ...ballot, members: withMember(ballot, event.by, { recused: 'declared' }) };
    case 'ballotVoided':
      if (ballot.status !== 'prepared' && ballot.status !== 'seated' && ballot.status !== 'open') return ballot;
      return { ...ballot, status: 'void', reason: event.reason };
    case 'resolutionRecorded': {
      if (ballot.status !== 'carried' && ballot.status !== 'not_carried') return ballot;
      const { minutes, reference, sha256 } = event;
      return { ...ballot, resolution: { minutes, reference, sha256 } };
    }
    case 'voteCast':
    case 'ballotCarried':
    case 'ballotNotCarried':
      return ballot.status === 'open' ? evolveOpen(ballot, event) : ballot;
    default:
      return event satisfies never;
  }
};
