// Applications: begun, handed in, reviewed for form, decided.
import * as z from 'zod';
import { ApplicationId, CalendarDate, FolderId, RoundId, Sha256, SiteId } from '#domain/values.ts';
import { AgreementView, ResultView } from './decision-views.ts';
import { endpoint } from './endpoint.ts';
import { ApplicationStatus, ApplicationSummary, ApplicationView, CheckView, page, SubmissionView } from './views.ts';

const params = z.object({ applicationId: ApplicationId });
const Reason = z.string().max(2000);
const staff = ['clerk', 'operator', 'leader', 'steering', 'bureau'] as const;
const notThere = ['application_not_found', 'not_permitted', 'wrong_status'] as const;

export const start = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}',
  access: ['applicant'],
  summary: 'Begin an application in one field, under an id made by the client',
  params,
  body: z.strictObject({ folderId: FolderId, fieldCode: z.string().max(40) }),
  returns: ApplicationView,
  refuses: ['not_permitted', 'folder_not_found', 'round_not_open', 'already_exists', 'wrong_status', 'invalid_request'],
});

export const get = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}',
  access: ['applicant', ...staff],
  summary: 'An application as its reader may see it',
  params,
  returns: ApplicationView,
  refuses: ['application_not_found'],
});

export const submission = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/submission',
  access: ['applicant', ...staff],
  summary: 'What was handed in last: the answers and the documents',
  params,
  returns: SubmissionView,
  refuses: ['application_not_found'],
});

export const check = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/check',
  access: ['applicant'],
  summary: 'Everything that still stands in the way of handing in',
  params,
  returns: CheckView,
  refuses: ['application_not_found'],
});

export const submit = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/submit',
  access: ['applicant'],
  summary: 'Hand the application in',
  params,
  returns: ApplicationView,
  refuses: [...notThere, 'deadline_passed', 'answers_incomplete', 'attachments_missing', 'not_eligible'],
});

export const correct = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/correct',
  access: ['applicant'],
  summary: 'Hand in again what was to be put right',
  params,
  returns: ApplicationView,
  refuses: [...notThere, 'correction_time_over', 'answers_incomplete', 'attachments_missing', 'not_eligible'],
});

export const withdraw = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/withdraw',
  access: ['applicant'],
  summary: 'Withdraw what was handed in',
  params,
  body: z.strictObject({ reason: Reason }),
  returns: ApplicationView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});

export const listMine = endpoint({
  method: 'GET',
  path: '/applications',
  access: ['applicant'],
  summary: "One's organisation's applications",
  returns: page(ApplicationSummary),
  refuses: [],
});

export const listQueue = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/applications',
  access: staff,
  summary: 'Applications of a round in one status, by field and number',
  params: z.object({ roundId: RoundId }),
  query: z.strictObject({
    status: ApplicationStatus,
    field: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
    from: z.string().max(1000).optional(),
  }),
  returns: page(ApplicationSummary),
  refuses: ['not_permitted', 'invalid_request'],
});

export const take = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/take',
  access: ['clerk'],
  summary: 'Take an application for formal review',
  params,
  returns: ApplicationView,
  refuses: [...notThere],
});

export const askCorrection = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/ask-correction',
  access: ['clerk'],
  summary: 'Ask, once, for one list of things to be put right',
  params,
  body: z.strictObject({
    defects: z.array(z.strictObject({ at: z.string().max(100), what: z.string().max(500) })).max(50),
  }),
  returns: ApplicationView,
  refuses: [...notThere, 'correction_used', 'reason_missing', 'calendar_unknown', 'invalid_request'],
});

export const accept = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/accept',
  access: ['clerk'],
  summary: 'Accept an application into the evaluation',
  params,
  returns: ApplicationView,
  refuses: [...notThere],
});

export const refuse = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/refuse',
  access: ['clerk', 'bureau'],
  summary: 'Do not accept an application, with reasons, as a second officer',
  params,
  body: z.strictObject({ reasons: z.array(z.string().max(500)).max(20) }),
  returns: ApplicationView,
  refuses: [...notThere, 'two_persons_needed', 'reason_missing', 'invalid_request'],
});

export const recommend = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/recommendation',
  access: ['leader'],
  summary: 'The evaluation group recommends an application to the steering group, or does not',
  params,
  body: z.strictObject({ recommend: z.boolean(), reason: Reason }),
  returns: ApplicationView,
  refuses: [...notThere, 'reason_missing', 'gate_not_met', 'invalid_request'],
});

export const moveUp = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/move-up',
  access: ['steering', 'bureau'],
  summary: 'The first reserve takes a place that fell free; a public notice of its own follows',
  params,
  returns: ApplicationView,
  refuses: [...notThere, 'no_place_left', 'reserve_before', 'calendar_unknown', 'invalid_request'],
});

export const confirm = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/confirmation',
  access: ['bureau'],
  summary: 'Confirm after the public notice, with no objection open',
  params,
  returns: ApplicationView,
  refuses: [...notThere, 'publicity_not_over', 'objection_open', 'calendar_unknown', 'invalid_request'],
});

const Signatory = z.string().min(1).max(100);

export const signAgreement = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/agreement',
  access: ['bureau'],
  summary: 'Record the signed agreement: its reference, the hash of its scan, its day and who signed',
  params,
  body: z.strictObject({
    reference: z.string().min(1).max(100),
    sha256: Sha256,
    signedOn: CalendarDate,
    signatories: z.strictObject({ bureau: Signatory, organisation: Signatory }),
  }),
  returns: ApplicationView,
  refuses: [...notThere, 'not_in_this_programme', 'step_already_taken', 'invalid_request'],
});

export const agreement = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/agreement',
  access: ['bureau'],
  summary: 'The signed agreement with the names of those who signed it',
  params,
  returns: AgreementView,
  refuses: ['application_not_found', 'agreement_missing'],
});

export const result = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/result',
  access: ['applicant'],
  summary: 'The result, rule by rule and criterion by criterion, once the field is decided and announced',
  params,
  returns: ResultView,
  refuses: ['application_not_found', 'decision_pending'],
});

export const award = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/award',
  access: ['bureau'],
  summary: 'Award: the application becomes a demonstration site with its yearly duties',
  params,
  body: z.strictObject({ siteId: SiteId }),
  returns: ApplicationView,
  refuses: [...notThere, 'agreement_missing', 'already_exists', 'invalid_request'],
});
