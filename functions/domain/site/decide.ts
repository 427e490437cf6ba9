// What may be done about a site's duties: remind, hand in, accept, send back.
import type { Actor } from '../actor.ts';
import type { SubmittedDocument } from '../application/state.ts';
import { accept, type Decision, type Fault, firstRefusal, type Recorded, refuse } from '../decider.ts';
import { formFaults, unaskedFaults } from '../round/answers.ts';
import { missingAttachments } from '../round/attachments.ts';
import { type SectionAnswers, shownAnswers } from '../round/questions.ts';
import type { Duty } from '../round/schema.ts';
import { type CalendarDate, dateIn, textLength } from '../values.ts';
import { daysLate, dutiesAfterAward, nextStepAfter, stepDue } from './duties.ts';
import { dutyOf, dutyRules, type SiteContext, siteRules } from './rules.ts';
import type { DutyState, SiteEvent, SiteState } from './state.ts';

type Created = Extract<SiteEvent, { type: 'siteCreated' }>;

type CreateSite = {
  readonly type: 'createSite';
  readonly site: Omit<Created, 'type' | 'duties' | 'awardedOn'>;
};
type DutyCommand =
  | { readonly type: 'remindDuty'; readonly dutyId: string }
  | {
      readonly type: 'handInReturn';
      readonly dutyId: string;
      readonly answers: SectionAnswers;
      readonly documents: readonly SubmittedDocument[];
    }
  | { readonly type: 'acceptReturn'; readonly dutyId: string }
  | { readonly type: 'sendBackReturn'; readonly dutyId: string; readonly remark: string };
export type SiteCommand = CreateSite | DutyCommand;

const returnFaults = (duty: Duty, answers: SectionAnswers, documents: readonly SubmittedDocument[]): Fault[] => {
  const form = {
    sections: [{ id: duty.id, title: duty.label, scope: 'organisation' as const, questions: duty.questions }],
  };
  return [
    ...unaskedFaults(duty, answers),
    ...formFaults({ ...form, relations: [] }, { [duty.id]: answers }),
    ...missingAttachments(duty.attachments, shownAnswers(duty.questions, answers), documents),
  ];
};

const remind = (duty: Duty, state: DutyState, today: CalendarDate): Decision<SiteEvent> => {
  const due = stepDue(duty, state, today);
  if (due === undefined) return refuse('step_already_taken');
  const nextStepOn = nextStepAfter(duty, state.dueOn, today) ?? null;
  const common = { dutyId: state.id, step: due.step, nextStepOn };
  if (due.on <= state.dueOn) return accept({ type: 'dutyReminded', ...common });
  return accept({ type: 'dutyOverdue', ...common, daysLate: daysLate(state.dueOn, today) });
};

const create = ({ site }: CreateSite, { round, at }: SiteContext): Decision<SiteEvent> => {
  const awardedOn = dateIn(round.timeZone, at);
  return accept({ type: 'siteCreated', ...site, awardedOn, duties: dutiesAfterAward(round.duties, awardedOn) });
};

const decideDuty = (site: SiteState, command: DutyCommand, actor: Actor, context: SiteContext): Decision<SiteEvent> => {
  const state = dutyOf(site, command.dutyId);
  const refusal = firstRefusal(dutyRules[command.type].gates, state, actor, { ...context, site });
  if (refusal !== undefined) return refuse(refusal);
  if (state.status === 'absent') return refuse('duty_not_found');
  const duty = context.round.duties.find(({ id }) => id === state.duty);
  if (duty === undefined) return refuse('duty_not_found');
  const today = dateIn(context.round.timeZone, context.at);
  switch (command.type) {
    case 'remindDuty':
      return remind(duty, state, today);
    case 'handInReturn': {
      const { answers, documents, dutyId } = command;
      const faults = returnFaults(duty, answers, documents);
      if (faults.length > 0) return refuse('answers_incomplete', faults);
      return accept({
        type: 'returnHandedIn',
        dutyId,
        answers: shownAnswers(duty.questions, answers),
        documents,
      });
    }
    case 'acceptReturn':
      return accept({ type: 'returnAccepted', dutyId: state.id });
    case 'sendBackReturn': {
      if (textLength(command.remark) === 0) return refuse('reason_missing');
      const nextStepOn = nextStepAfter(duty, state.dueOn, today) ?? null;
      return accept({ type: 'returnSentBack', dutyId: state.id, remark: command.remark, nextStepOn });
    }
    default:
      return command satisfies never;
  }
};

export const decideSite = (
  site: SiteState,
  command: SiteCommand,
  actor: Actor,
  context: SiteContext,
): Decision<SiteEvent> => {
  if (command.type !== 'createSite') return decideDuty(site, command, actor, context);
  const refusal = firstRefusal(siteRules.createSite.gates, site, actor, context);
  return refusal === undefined ? create(command, context) : refuse(refusal);
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
