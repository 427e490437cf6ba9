// Whom we tell of what happens to a ballot: nobody; its outcome is told by the applications it decides.
import type { BallotEvent } from '../../ballot/state.ts';
import { type PolicyFor, silent } from '../draft.ts';

export const ofBallot: PolicyFor<BallotEvent> = {
  ballotPrepared: silent,
  ballotMembersEntered: silent,
  ballotOpened: silent,
  memberRecused: silent,
  voteCast: silent,
  ballotCarried: silent,
  ballotNotCarried: silent,
  ballotVoided: silent,
  resolutionRecorded: silent,
};
