// What may be done about a site's duties: remind, hand in, accept, send back.
import type { Actor } from '../../actor.ts';
import type { SubmittedDocument } from '../../application/state.ts';
import { accept, type Decision, type Fault, firstRefusal, refuse } from '../../decider.ts';
import { formFaults, unaskedFaults } from '../../round/answers.ts';
import { missingAttachments } from '../../round/attachments.ts';
import type { Duty } from '../../round/duty.ts';
import { type SectionAnswers, shownAnswers } from '../../round/questions.ts';
import { type CalendarDate, dateIn, Fen, textLength } from '../../values.ts';
import { daysLate, nextStepAfter, stepDue } from '../duties.ts';
import { dutyOf, dutyRules } from '../duty-rules.ts';
import type { SiteMoment } from '../rules.ts';
import type { DutyState, SiteEvent, SiteState } from '../state.ts';
import type { DutyCommand } from './commands.ts';

type HandIn = Extract<DutyCommand, { type: 'handInReturn' }>;

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
  if (due.on > state.dueOn) return accept({ type: 'dutyOverdue', ...common, daysLate: daysLate(state.dueOn, today) });
  return accept({ type: 'dutyReminded', ...common, ...(duty.due.kind === 'months' ? { every: 'months' } : {}) });
};

/** Less than was promised is flagged and looked at by a person; it is no reason to refuse a true return. */
const shortfallIn = ({ promised: asked }: Duty, { answers, promised }: HandIn): { readonly shortfall?: Fen } => {
  const spent = asked === undefined ? undefined : answers[asked.answer];
  if (promised === undefined || typeof spent !== 'number' || spent >= promised) return {};
  return { shortfall: Fen.parse(promised - spent) };
};

const handIn = (duty: Duty, command: HandIn): Decision<SiteEvent> => {
  const { answers, documents, dutyId } = command;
  const faults = returnFaults(duty, answers, documents);
  if (faults.length > 0) return refuse('answers_incomplete', faults);
  return accept({
    type: 'returnHandedIn',
    dutyId,
    answers: shownAnswers(duty.questions, answers),
    documents,
    ...shortfallIn(duty, command),
  });
};

export const decideDuty = (
  site: SiteState,
  command: DutyCommand,
  actor: Actor,
  context: SiteMoment,
): Decision<SiteEvent> => {
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
    case 'handInReturn':
      return handIn(duty, command);
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
