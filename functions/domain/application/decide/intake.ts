// From the first draft to the receipt, and back out: what an applicant does, and what the deadline does.
import type { Actor } from '../../actor.ts';
import { accept, type Decision, refuse } from '../../decider.ts';
import { formFaults } from '../../round/answers.ts';
import { missingAttachments } from '../../round/attachments.ts';
import { eligibility } from '../../round/eligibility.ts';
import { type Answers, allQuestions, flatten, shownAnswers } from '../../round/questions.ts';
import type { RoundDocument } from '../../round/schema.ts';
import { dateIn, daysBetween, type Instant, textLength } from '../../values.ts';
import type { ApplicationEvent, ApplicationState, SubmittedDocument } from '../state.ts';

/** What an applicant hands in: its answers, the documents that passed the check, and the hash over both. */
export type HandIn = {
  readonly answers: Answers;
  readonly documents: readonly SubmittedDocument[];
  readonly contentHash: string;
};

type Started = Extract<ApplicationEvent, { type: 'applicationStarted' }>;
export type StartApplication = { readonly type: 'startApplication'; readonly application: Omit<Started, 'type'> };
export type SubmitApplication = { readonly type: 'submitApplication' } & HandIn;
export type CorrectApplication = { readonly type: 'correctApplication' } & HandIn;
export type WithdrawApplication = { readonly type: 'withdrawApplication'; readonly reason: string };

export const start = (command: StartApplication, actor: Actor, round: RoundDocument): Decision<ApplicationEvent> => {
  if (command.application.organisation !== actor.organisation) return refuse('not_permitted');
  const known = round.fields.some((field) => field.code === command.application.fieldCode);
  if (!known) return refuse('invalid_request', [{ path: ['fieldCode'], code: 'unknown_option' }]);
  return accept({ type: 'applicationStarted', ...command.application });
};

/** Everything that stands in the way of handing in, for the applicant's check (填写检查) and for the command itself. */
export const handInFaults = (
  round: RoundDocument,
  organisation: string,
  { answers, documents }: Pick<HandIn, 'answers' | 'documents'>,
) => {
  const faults = formFaults(round, answers);
  const all = shownAnswers(allQuestions(round), flatten(answers));
  const asked = round.attachments.filter(({ stage }) => stage === 'application');
  const codeQuestion = round.sections
    .flatMap((section) => section.questions.map((question) => ({ section, question })))
    .find(({ question }) => question.kind === 'text' && question.format === 'credit_code');
  if (codeQuestion !== undefined) {
    const path = [codeQuestion.section.id, codeQuestion.question.id];
    const own = all[codeQuestion.question.id] === organisation;
    const already = faults.some((fault) => fault.path.join('.') === path.join('.'));
    if (!own && !already) faults.push({ path, code: 'not_own_credit_code' });
  }
  return {
    answers: faults,
    attachments: missingAttachments(asked, all, documents),
    eligibility: eligibility(round.eligibility, all),
  };
};

const handIn = (
  application: Exclude<ApplicationState, { status: 'absent' }>,
  command: SubmitApplication | CorrectApplication,
  round: RoundDocument,
): Decision<ApplicationEvent> => {
  const faults = handInFaults(round, application.organisation, command);
  if (faults.answers.length > 0) return refuse('answers_incomplete', faults.answers);
  if (faults.attachments.length > 0) return refuse('attachments_missing', faults.attachments);
  const barred = faults.eligibility.filter((rule) => rule.outcome === 'not_met');
  if (barred.length > 0) {
    const path = (id: string) => ['eligibility', id];
    return refuse(
      'not_eligible',
      barred.map((rule) => ({ path: path(rule.id), code: 'not_eligible', detail: rule.text.en })),
    );
  }
  const { documents, contentHash } = command;
  return accept({
    type: command.type === 'submitApplication' ? 'applicationSubmitted' : 'applicationCorrected',
    documents,
    contentHash,
    eligibility: faults.eligibility.map(({ id, outcome }) => ({ id, outcome })),
  });
};

/** The latest step before the deadline that is due and was not said; one letter a step, and never two at once. */
export const remindOfDeadline = (
  application: ApplicationState,
  round: RoundDocument,
  at: Instant,
): Decision<ApplicationEvent> => {
  const daysLeft = daysBetween(dateIn(round.timeZone, at), round.closesOn);
  const due = round.deadlineReminders.daysBefore.filter((days) => daysLeft <= days).sort((a, b) => a - b)[0];
  const said = application.status === 'draft' ? application.remindedOf : [];
  if (due === undefined || said.includes(due)) return refuse('step_already_taken');
  return accept({ type: 'deadlineReminded', daysBefore: due, daysLeft });
};

export const submit = handIn;
export const correct = handIn;

export const withdraw = (command: WithdrawApplication): Decision<ApplicationEvent> =>
  textLength(command.reason) === 0
    ? refuse('reason_missing')
    : accept({ type: 'applicationWithdrawn', reason: command.reason });
