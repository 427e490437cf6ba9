// What may be done about a site's duties: remind, hand in, accept, send back.
import { type Actor, hasRole } from '../actor.ts';
import type { SubmittedDocument } from '../application/state.ts';
import {
  accept,
  by,
  type Decision,
  type Fault,
  firstRefusal,
  type Gate,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import { formFaults } from '../round/answers.ts';
import { missingAttachments } from '../round/attachments.ts';
import { type SectionAnswers, shownAnswers } from '../round/questions.ts';
import type { Duty, RoundDocument } from '../round/schema.ts';
import { dateIn, type Instant, textLength } from '../values.ts';
import { daysLate, dutiesAfterAward, nextStepAfter, stepDue } from './duties.ts';
import type { DutyState, SiteEvent, SiteState } from './state.ts';

type Created = Extract<SiteEvent, { type: 'siteCreated' }>;

export type SiteCommand =
  | { readonly type: 'createSite'; readonly site: Omit<Created, 'type' | 'duties' | 'awardedOn'> }
  | { readonly type: 'remindDuty'; readonly dutyId: string }
  | {
      readonly type: 'handInReturn';
      readonly dutyId: string;
      readonly answers: SectionAnswers;
      readonly documents: readonly SubmittedDocument[];
    }
  | { readonly type: 'acceptReturn'; readonly dutyId: string }
  | { readonly type: 'sendBackReturn'; readonly dutyId: string; readonly remark: string };

export type SiteContext = { readonly at: Instant; readonly round: RoundDocument };
type SiteGate = Gate<SiteState, SiteContext>;

const whileIn = (...statuses: readonly SiteState['status'][]): SiteGate => ({
  name: `while ${statuses.join(' or ')}`,
  refusal: statuses.includes('absent') ? 'already_exists' : 'site_not_found',
  statuses,
  passes: (site) => statuses.includes(site.status),
});

const byOwner: SiteGate = {
  name: 'by the organisation itself',
  refusal: 'site_not_found',
  passes: (site, actor) => site.status === 'absent' || site.organisation === actor.organisation,
};

export const siteRules: Rules<SiteCommand['type'], SiteState, SiteContext> = {
  createSite: { gates: [by('bureau'), whileIn('absent')], leadsTo: ['active'] },
  remindDuty: { gates: [by('system'), whileIn('active')], leadsTo: ['active'] },
  handInReturn: { gates: [by('applicant'), whileIn('active'), byOwner], leadsTo: ['active'] },
  acceptReturn: { gates: [by('clerk', 'bureau'), whileIn('active')], leadsTo: ['active'] },
  sendBackReturn: { gates: [by('clerk', 'bureau'), whileIn('active')], leadsTo: ['active'] },
};

const returnFaults = (duty: Duty, answers: SectionAnswers, documents: readonly SubmittedDocument[]): Fault[] => {
  const form = {
    sections: [{ id: duty.id, title: duty.label, scope: 'organisation' as const, questions: duty.questions }],
  };
  return [
    ...formFaults({ ...form, relations: [] }, { [duty.id]: answers }),
    ...missingAttachments(duty.attachments, shownAnswers(duty.questions, answers), documents),
  ];
};

const remind = (duty: Duty, state: DutyState, context: SiteContext): Decision<SiteEvent> => {
  if (state.status === 'handed_in' || state.status === 'fulfilled') return refuse('step_already_taken');
  const today = dateIn(context.round.timeZone, context.at);
  const due = stepDue(duty, state, today);
  if (due === undefined) return refuse('step_already_taken');
  const nextStepOn = nextStepAfter(duty, state.dueOn, today) ?? null;
  const common = { dutyId: state.id, step: due.step, nextStepOn };
  if (due.on <= state.dueOn) return accept({ type: 'dutyReminded', ...common });
  return accept({ type: 'dutyOverdue', ...common, daysLate: daysLate(state.dueOn, today) });
};

export const decideSite = (
  site: SiteState,
  command: SiteCommand,
  actor: Actor,
  context: SiteContext,
): Decision<SiteEvent> => {
  const refusal = firstRefusal(siteRules[command.type].gates, site, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'createSite') {
    const awardedOn = dateIn(context.round.timeZone, context.at);
    const duties = dutiesAfterAward(context.round.duties, awardedOn);
    return accept({ type: 'siteCreated', ...command.site, awardedOn, duties });
  }
  if (site.status !== 'active') return refuse('site_not_found');
  const state = site.duties.find(({ id }) => id === command.dutyId);
  const duty = context.round.duties.find(({ id }) => id === state?.duty);
  if (state === undefined || duty === undefined) return refuse('duty_not_found');
  switch (command.type) {
    case 'remindDuty':
      return remind(duty, state, context);
    case 'handInReturn': {
      if (state.status === 'handed_in' || state.status === 'fulfilled') return refuse('step_already_taken');
      const { answers, documents, dutyId } = command;
      const faults = returnFaults(duty, answers, documents);
      if (faults.length > 0) return refuse('answers_incomplete', faults);
      return accept({ type: 'returnHandedIn', dutyId, answers, documents });
    }
    case 'acceptReturn':
      if (state.status !== 'handed_in') return refuse('wrong_status');
      return accept({ type: 'returnAccepted', dutyId: state.id });
    case 'sendBackReturn': {
      if (state.status !== 'handed_in') return refuse('wrong_status');
      if (textLength(command.remark) === 0) return refuse('reason_missing');
      const today = dateIn(context.round.timeZone, context.at);
      const nextStepOn = nextStepAfter(duty, state.dueOn, today) ?? null;
      return accept({ type: 'returnSentBack', dutyId: state.id, remark: command.remark, nextStepOn });
    }
    default:
      return command satisfies never;
  }
};

const withoutNextStep = ({ nextStepOn: _nextStepOn, ...duty }: DutyState): DutyState => duty;

const evolveDuty = (duty: DutyState, event: Recorded<Exclude<SiteEvent, Created>>): DutyState => {
  switch (event.type) {
    case 'dutyReminded':
    case 'dutyOverdue': {
      const said = { ...withoutNextStep(duty), stepsTaken: [...duty.stepsTaken, event.step] };
      return event.nextStepOn === null ? said : { ...said, nextStepOn: event.nextStepOn };
    }
    case 'returnHandedIn': {
      const { answers, documents, at } = event;
      return { ...withoutNextStep(duty), status: 'handed_in', return: { answers, documents, at } };
    }
    case 'returnAccepted':
      return { ...duty, status: 'fulfilled' };
    case 'returnSentBack': {
      const sent: DutyState = { ...duty, status: 'sent_back' };
      const remarked = sent.return === undefined ? sent : { ...sent, return: { ...sent.return, remark: event.remark } };
      return event.nextStepOn === null ? remarked : { ...remarked, nextStepOn: event.nextStepOn };
    }
    default:
      return event satisfies never;
  }
};

export const evolveSite = (site: SiteState, event: Recorded<SiteEvent>): SiteState => {
  if (event.type === 'siteCreated') {
    if (site.status !== 'absent') return site;
    const { type: _type, at: _at, by: _by, commandId: _commandId, ...created } = event;
    return { ...created, status: 'active' };
  }
  if (site.status !== 'active') return site;
  const duties = site.duties.map((duty) => (duty.id === event.dutyId ? evolveDuty(duty, event) : duty));
  return { ...site, duties };
};

export const mayReadSite = (site: SiteState, actor: Actor): boolean =>
  site.status === 'active' &&
  (site.organisation === actor.organisation || hasRole(actor, 'clerk', 'operator', 'bureau', 'leader', 'steering'));
