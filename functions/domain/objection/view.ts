// What each reader sees of an objection: never who raised it, which lies elsewhere; and the Bureau alone sees who handles it.
import { type Actor, hasRole } from '../actor.ts';
import { allowedActions } from '../decider.ts';
import { type ObjectionContext, objectionRules } from './rules.ts';
import type { ObjectionState } from './state.ts';

export type PresentObjection = Exclude<ObjectionState, { status: 'absent' }>;

const forBureau = (objection: PresentObjection) => ({
  contentHash: objection.contentHash,
  filedAt: objection.filedAt,
  ...(objection.postmarkedOn === undefined ? {} : { postmarkedOn: objection.postmarkedOn }),
  ...(objection.answerBy === undefined ? {} : { answerBy: objection.answerBy }),
  ...('reason' in objection ? { reason: objection.reason } : {}),
  ...('acceptedBy' in objection ? { acceptedBy: objection.acceptedBy } : {}),
  ...('extension' in objection && objection.extension !== undefined ? { extension: { ...objection.extension } } : {}),
});

export const objectionView = (objection: PresentObjection, actor: Actor, context: ObjectionContext) => {
  const { id, number, applicationId, publicityId, status } = objection;
  return {
    id,
    number,
    applicationId,
    publicityId,
    status,
    ...('matters' in objection
      ? {
          matters: objection.matters,
          investigateBy: objection.investigateBy,
          statementBy: objection.statementBy,
          ...(objection.statement === undefined ? {} : { statement: objection.statement }),
        }
      : {}),
    ...('answer' in objection ? { answer: objection.answer } : {}),
    ...(hasRole(actor, 'bureau') ? forBureau(objection) : {}),
    allowedActions: allowedActions(objectionRules, objection, actor, context),
  };
};
