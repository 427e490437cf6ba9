// Under which questions ballots, public notices and objections are found again.
import type { BallotState } from '#domain/ballot/state.ts';
import type { ObjectionState } from '#domain/objection/state.ts';
import type { PublicityState } from '#domain/publicity/state.ts';
import { endOfDay } from '#domain/values.ts';
import type { IndexAttributes } from './keys.ts';

export const ofBallot = (ballot: BallotState): IndexAttributes => {
  if (ballot.status === 'absent') return {};
  const { id, roundId, fieldCode, status } = ballot;
  return { queue: `${roundId}#ballot`, queueSort: `${fieldCode}#${id}`, summary: { id, roundId, fieldCode, status } };
};

/** Due at 24:00 of its last day, while it stands. */
export const ofPublicity = (publicity: PublicityState): IndexAttributes => {
  if (publicity.status === 'absent') return {};
  const { id, roundId, status, title, firstDay, lastDay } = publicity;
  return {
    queue: `${roundId}#publicity`,
    queueSort: `${firstDay}#${id}`,
    ...(status === 'open' ? { due: 'PUBLICITY', dueOn: `${endOfDay('Asia/Shanghai', lastDay)}#${id}` } : {}),
    summary: { id, roundId, status, title, firstDay, lastDay },
  };
};

/** Found by the application it is about; the list does not say who raised it, for the record does not know. */
export const ofObjection = (objection: ObjectionState): IndexAttributes => {
  if (objection.status === 'absent') return {};
  const { id, number, roundId, applicationId, status, filedAt } = objection;
  return {
    queue: `${roundId}#objection`,
    queueSort: `${applicationId}#${number}`,
    summary: { id, number, roundId, applicationId, status, filedAt },
  };
};
