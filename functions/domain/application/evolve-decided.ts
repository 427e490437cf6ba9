// How an application changes from the ballot to the award.
import type { Recorded } from '../decider.ts';
import type { ObjectionId } from '../values.ts';
import type { ApplicationEvent, ApplicationState } from './state.ts';

type DecidedEvent = Extract<
  ApplicationEvent,
  {
    type:
      | 'applicationSelected'
      | 'applicationReserved'
      | 'applicationNotSelected'
      | 'reserveMovedUp'
      | 'publicNoticeBegun'
      | 'objectionTakenUp'
      | 'objectionLifted'
      | 'applicationDisqualified'
      | 'applicationConfirmed'
      | 'agreementSigned'
      | 'applicationAwarded';
  }
>;

const evolveObjection = (
  application: Extract<ApplicationState, { status: 'objection' }>,
  objectionId: ObjectionId,
): ApplicationState => {
  const { objections, ...decided } = application;
  const open = objections.filter((id) => id !== objectionId);
  return open.length === 0 ? { ...decided, status: 'in_publicity' } : { ...application, objections: open };
};

export const evolveDecided = (application: ApplicationState, event: Recorded<DecidedEvent>): ApplicationState => {
  switch (event.type) {
    case 'applicationSelected':
    case 'applicationNotSelected': {
      if (application.status !== 'recommended') return application;
      const status = event.type === 'applicationSelected' ? 'selected' : 'not_selected';
      return { ...application, status, ballotId: event.ballotId, reason: event.reason };
    }
    case 'applicationReserved': {
      if (application.status !== 'recommended') return application;
      const { ballotId, order, reason } = event;
      return { ...application, status: 'reserve', ballotId, order, reason };
    }
    case 'reserveMovedUp': {
      if (application.status !== 'reserve') return application;
      const { order: _order, ...decided } = application;
      return { ...decided, status: 'selected' };
    }
    case 'publicNoticeBegun': {
      if (application.status !== 'selected') return application;
      const { publicityId, firstDay, lastDay } = event;
      return { ...application, status: 'in_publicity', notice: { publicityId, firstDay, lastDay } };
    }
    case 'objectionTakenUp': {
      if (application.status === 'in_publicity')
        return { ...application, status: 'objection', objections: [event.objectionId] };
      if (application.status !== 'objection' || application.objections.includes(event.objectionId)) return application;
      return { ...application, objections: [...application.objections, event.objectionId] };
    }
    case 'objectionLifted':
      if (application.status !== 'objection') return application;
      return application.objections.includes(event.objectionId)
        ? evolveObjection(application, event.objectionId)
        : application;
    case 'applicationDisqualified': {
      if (application.status !== 'objection') return application;
      const { objections: _objections, ...decided } = application;
      return { ...decided, status: 'disqualified', facts: event.facts };
    }
    case 'applicationConfirmed':
      if (application.status !== 'in_publicity' && application.status !== 'selected') return application;
      return { ...application, status: 'confirmed' };
    case 'agreementSigned': {
      if (application.status !== 'confirmed') return application;
      const { reference, sha256, signedOn } = event;
      return { ...application, agreement: { reference, sha256, signedOn } };
    }
    case 'applicationAwarded':
      if (application.status !== 'confirmed') return application;
      return { ...application, status: 'awarded', siteId: event.siteId };
    default:
      return event satisfies never;
  }
};
