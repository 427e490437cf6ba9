// Under which questions requests and destructions are found again.
import type { DataRequestState } from '#domain/data-request/state.ts';
import type { DestructionState } from '#domain/destruction/state.ts';
import type { IndexAttributes } from './keys.ts';

export const ofDataRequest = (request: DataRequestState): IndexAttributes => {
  if (request.status === 'absent') return {};
  const { id, folderId, roundId, organisation, kind, status, askedAt, answerBy } = request;
  const outcome = request.status === 'answered' ? { outcome: request.outcome } : {};
  return {
    applicant: organisation,
    applicantSort: `DATA#${roundId}#${id}`,
    queue: `DATAREQUESTS#${status}`,
    queueSort: `${answerBy}#${id}`,
    summary: { id, folderId, roundId, organisation, kind, status, askedAt, answerBy, ...outcome },
  };
};

export const ofDestruction = (destruction: DestructionState): IndexAttributes => {
  if (destruction.status === 'absent') return {};
  const { id, roundId, cause, folders, status, listHash, proposedAt } = destruction;
  return {
    queue: 'DESTRUCTIONS',
    queueSort: `${proposedAt}#${id}`,
    ...(destruction.status === 'approved' ? { due: 'DESTROY', dueOn: `${destruction.from}#${id}` } : {}),
    summary: { id, roundId, cause, status, folders: folders.length, listHash, proposedAt },
  };
};
