// Consent is recorded with the form, and what was given by itself is withdrawn as easily as it was given.
import type { Actor } from '../actor.ts';
import {
  accept,
  by,
  type Decision,
  firstRefusal,
  type Gate,
  inStatus,
  type Recorded,
  type Rules,
  refuse,
} from '../decider.ts';
import type { PrivacyRules } from '../round/privacy.ts';
import { type Answers, flatten } from '../round/questions.ts';
import type { ApplicationId } from '../values.ts';
import { type ConsentEvent, type ConsentRecord, type ConsentState, isGiven, lastRecord } from './state.ts';

export type ConsentCommand =
  | { readonly type: 'recordConsents'; readonly answers: Answers }
  | { readonly type: 'giveConsent' | 'withdrawConsent'; readonly consent: string };

export type ConsentContext = {
  readonly application: { readonly id: ApplicationId; readonly organisation: string };
  readonly privacy: PrivacyRules;
};

const byOwner: Gate<ConsentState, ConsentContext> = {
  name: 'by the organisation itself',
  refusal: 'application_not_found',
  passes: (_consents, actor, { application }) => actor.organisation === application.organisation,
};
const whileKept = inStatus<ConsentState>('wrong_status', 'kept');

export const consentRules: Rules<ConsentCommand['type'], ConsentState, ConsentContext> = {
  recordConsents: {
    gates: [by('applicant'), byOwner, inStatus<ConsentState>('wrong_status', 'absent', 'kept')],
    leadsTo: ['absent', 'kept'],
  },
  giveConsent: { gates: [by('applicant'), byOwner, whileKept], leadsTo: ['kept'] },
  withdrawConsent: { gates: [by('applicant'), byOwner, whileKept], leadsTo: ['kept'] },
};

/** As answered on the form; what was since said by itself is not undone by a form that is handed in once more. */
const record = (
  consents: ConsentState,
  given: Answers,
  { application, privacy }: ConsentContext,
): Decision<ConsentEvent> => {
  const answered = flatten(given);
  const answers = privacy.consents
    .filter(({ question }) => lastRecord(consents, question)?.byItself !== true)
    .map(({ question }) => [question, answered[question] === true] as const);
  if (answers.length === 0) return accept();
  const { id: applicationId, organisation } = application;
  const notice = privacy.version;
  return accept({
    type: 'consentsRecorded',
    ...{ applicationId, organisation, notice, answers: Object.fromEntries(answers) },
  });
};

export const decideConsent = (
  consents: ConsentState,
  command: ConsentCommand,
  actor: Actor,
  context: ConsentContext,
): Decision<ConsentEvent> => {
  const refusal = firstRefusal(consentRules[command.type].gates, consents, actor, context);
  if (refusal !== undefined) return refuse(refusal);
  if (command.type === 'recordConsents') return record(consents, command.answers, context);
  const { consent } = command;
  const asked = context.privacy.consents.find(({ question }) => question === consent);
  if (asked === undefined) return refuse('consent_not_found');
  if (!asked.separate) return refuse('consent_needed');
  const giving = command.type === 'giveConsent';
  if (isGiven(consents, consent) === giving) return refuse('step_already_taken');
  return accept({ type: giving ? 'consentGiven' : 'consentWithdrawn', consent, notice: context.privacy.version });
};

export const evolveConsent = (consents: ConsentState, event: Recorded<ConsentEvent>): ConsentState => {
  const { at, by: person, notice } = event;
  const said = (consent: string, given: boolean, byItself: boolean): ConsentRecord => ({
    ...{ consent, given, notice, at, by: person, byItself },
  });
  switch (event.type) {
    case 'consentsRecorded': {
      const { applicationId, organisation, answers } = event;
      const before = consents.status === 'kept' ? consents.records : [];
      const records = Object.entries(answers).map(([consent, given]) => said(consent, given, false));
      return { status: 'kept', applicationId, organisation, records: [...before, ...records] };
    }
    case 'consentGiven':
    case 'consentWithdrawn': {
      if (consents.status !== 'kept') return consents;
      const records = [...consents.records, said(event.consent, event.type === 'consentGiven', true)];
      return { ...consents, records };
    }
    default:
      return event satisfies never;
  }
};
