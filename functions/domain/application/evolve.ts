// How an event changes an application. An event that does not fit the state leaves it as it is.
import type { Recorded } from '../decider.ts';
import { evolveDecided } from './evolve-decided.ts';
import { whilePaperMayCome } from './paper.ts';
import { type ApplicationEvent, type ApplicationState, finalStatuses, type Submission } from './state.ts';

type Of<Status extends ApplicationState['status']> = Extract<ApplicationState, { status: Status }>;

const submissionOf = (
  event: Recorded<Extract<ApplicationEvent, { type: 'applicationSubmitted' | 'applicationCorrected' }>>,
  number: number,
): Submission => ({
  number,
  at: event.at,
  contentHash: event.contentHash,
  documents: event.documents,
  eligibility: event.eligibility,
});

const panelOf = (
  application: Of<'accepted' | 'in_review'>,
  event: Extract<ApplicationEvent, { type: 'panelAssigned' | 'panelSupplemented' }>,
) => {
  const phases = 'phases' in application ? application.phases : {};
  const panel = [...(phases[event.phase]?.panel ?? []), ...event.evaluators];
  return { ...phases, [event.phase]: { ...phases[event.phase], panel } };
};

const evolveDraft = (draft: Of<'draft'>, event: Recorded<ApplicationEvent>): ApplicationState => {
  const { remindedOf, ...begun } = draft;
  switch (event.type) {
    case 'deadlineReminded':
      return { ...draft, remindedOf: [...remindedOf, event.daysBefore] };
    case 'applicationLapsed':
    case 'applicationDiscarded':
      return { ...begun, status: 'lapsed' };
    case 'applicationSubmitted':
      return { ...begun, status: 'submitted', submissions: [submissionOf(event, 1)], correctionAsked: false };
    default:
      return draft;
  }
};

/** Whatever ends a correction, nothing is left to put right. */
const evolveCorrection = (correction: Of<'correction'>, event: Recorded<ApplicationEvent>): ApplicationState => {
  const { defects: _defects, correctBy: _correctBy, ...taken } = correction;
  switch (event.type) {
    case 'applicationCorrected': {
      const submissions = [...taken.submissions, submissionOf(event, taken.submissions.length + 1)];
      return { ...taken, status: 'formal_review', submissions };
    }
    case 'applicationNotAccepted':
      return { ...taken, status: 'not_accepted', reasons: event.reasons };
    case 'applicationWithdrawn':
      return { ...taken, status: 'withdrawn', reason: event.reason };
    default:
      return correction;
  }
};

const receivePaper = (
  application: ApplicationState,
  event: Recorded<Extract<ApplicationEvent, { type: 'paperReceived' }>>,
): ApplicationState => {
  if (!whilePaperMayCome.some((status) => status === application.status)) return application;
  if (!('submissions' in application)) return application;
  const { type: _type, by: _by, commandId: _commandId, ...paper } = event;
  return { ...application, papers: [...(application.papers ?? []), paper] };
};

export const evolveApplication = (
  application: ApplicationState,
  event: Recorded<ApplicationEvent>,
): ApplicationState => {
  if (event.type === 'applicationStarted') {
    if (application.status !== 'absent') return application;
    const { type: _type, at: _at, by, commandId: _commandId, ...begun } = event;
    return { ...begun, status: 'draft', startedBy: by, remindedOf: [] };
  }
  if (event.type === 'paperReceived') return receivePaper(application, event);
  switch (application.status) {
    case 'draft':
      return evolveDraft(application, event);
    case 'correction':
      return evolveCorrection(application, event);
    case 'in_review':
      if (event.type === 'phaseClosed') {
        const phase = { panel: application.phases[event.phase]?.panel ?? [], score: event.phaseScore };
        return { ...application, phases: { ...application.phases, [event.phase]: phase } };
      }
      if (event.type === 'reviewCompleted') return { ...application, status: 'reviewed', score: event.score };
      break;
  }
  return evolveOpen(application, event);
};

const evolveOpen = (application: ApplicationState, event: Recorded<ApplicationEvent>): ApplicationState => {
  switch (event.type) {
    case 'applicationWithdrawn':
      if (!('submissions' in application) || finalStatuses.includes(application.status)) return application;
      // Until it is confirmed; from then on an award is given up, not withdrawn.
      if (application.status === 'confirmed') return application;
      return { ...application, status: 'withdrawn', reason: event.reason };
    case 'reviewTaken':
      if (application.status !== 'submitted') return application;
      return { ...application, status: 'formal_review', clerk: event.by };
    case 'correctionAsked': {
      if (application.status !== 'formal_review') return application;
      const { defects, correctBy } = event;
      return { ...application, status: 'correction', correctionAsked: true, defects, correctBy };
    }
    case 'applicationAccepted':
      return application.status === 'formal_review' ? { ...application, status: 'accepted' } : application;
    case 'applicationNotAccepted':
      if (application.status !== 'formal_review') return application;
      return { ...application, status: 'not_accepted', reasons: event.reasons };
    case 'panelAssigned':
      if (application.status !== 'accepted' && application.status !== 'in_review') return application;
      return { ...application, status: 'in_review', phases: panelOf(application, event) };
    case 'panelSupplemented':
      if (application.status !== 'in_review') return application;
      return { ...application, phases: panelOf(application, event) };
    case 'applicationRecommended':
    case 'applicationNotRecommended': {
      if (application.status !== 'reviewed') return application;
      const status = event.type === 'applicationRecommended' ? 'recommended' : 'not_recommended';
      return { ...application, status, reason: event.reason };
    }
    case 'applicationStarted':
    case 'applicationSubmitted':
    case 'applicationCorrected':
    case 'applicationLapsed':
    case 'applicationDiscarded':
    case 'deadlineReminded':
    case 'paperReceived':
    case 'phaseClosed':
    case 'reviewCompleted':
      return application;
    default:
      return evolveDecided(application, event);
  }
};
