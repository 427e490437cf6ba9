// Personal data: what was agreed to and withdrawn, what an organisation may ask for, and what is destroyed.
import * as z from 'zod';
import { DataRequestId, ListedRequest } from '#domain/data-request/state.ts';
import { DestructionId } from '#domain/destruction/state.ts';
import { ApplicationId, FolderId } from '#domain/values.ts';
import { CopyView, DataRequestView, DestructionSummary, DestructionView } from './data-request-views.ts';
import { endpoint } from './endpoint.ts';
import { ConsentsView } from './personal-views.ts';

const application = z.object({ applicationId: ApplicationId });

export const consents = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/consents',
  access: ['applicant', 'clerk', 'bureau'],
  summary: 'What an applicant agreed to: under which notice, when and by whom',
  params: application,
  returns: ConsentsView,
  refuses: ['application_not_found'],
});

export const changeConsent = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}/consents/{consent}',
  access: ['applicant'],
  summary: 'Give a separate consent or withdraw it, one as easily as the other',
  params: z.object({ applicationId: ApplicationId, consent: z.string().max(40) }),
  body: z.strictObject({ given: z.boolean() }),
  returns: ConsentsView,
  refuses: [
    'application_not_found',
    'consent_not_found',
    'consent_needed',
    'step_already_taken',
    'wrong_status',
    'not_permitted',
    'invalid_request',
  ],
});

export const copy = endpoint({
  method: 'GET',
  path: '/folders/{folderId}/copy',
  access: ['applicant'],
  summary: 'A copy of all data of the organisation in a round: what it filled in, uploaded, handed in and was told',
  params: z.object({ folderId: FolderId }),
  returns: CopyView,
  refuses: ['folder_not_found'],
});

export const request = endpoint({
  method: 'PUT',
  path: '/folders/{folderId}/data-requests/{requestId}',
  access: ['applicant'],
  summary: 'Ask for personal data to be corrected or deleted, under an id made by the client',
  params: z.object({ folderId: FolderId, requestId: DataRequestId }),
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('deletion') }),
    z.strictObject({
      kind: z.literal('correction'),
      values: z
        .record(z.string().max(40), z.string().max(300))
        .refine((of) => Object.keys(of).length <= 20, 'too many'),
    }),
  ]),
  returns: DataRequestView,
  refuses: ['folder_not_found', 'still_taking_part', 'already_exists', 'not_permitted', 'invalid_request'],
});

const dataRequest = z.object({ requestId: DataRequestId });
const Reason = z.string().max(1000);
const undecided = ['data_request_not_found', 'not_permitted', 'wrong_status'] as const;

export const getRequest = endpoint({
  method: 'GET',
  path: '/data-requests/{requestId}',
  access: ['applicant', 'clerk', 'bureau'],
  summary: 'A request concerning personal data, and what became of it',
  params: dataRequest,
  returns: DataRequestView,
  refuses: ['data_request_not_found'],
});

export const listRequests = endpoint({
  method: 'GET',
  path: '/data-requests',
  access: ['clerk', 'bureau'],
  summary: 'Requests concerning personal data, the most urgent first',
  query: z.strictObject({ status: z.enum(['open', 'proposed', 'answered']) }),
  returns: z.object({ items: z.array(ListedRequest) }),
  refuses: [],
});

export const proposeAnswer = endpoint({
  method: 'POST',
  path: '/data-requests/{requestId}/proposal',
  access: ['clerk', 'bureau'],
  summary: 'Examine a request and propose the answer',
  params: dataRequest,
  body: z.strictObject({ granted: z.boolean(), reason: Reason }),
  returns: DataRequestView,
  refuses: [...undecided, 'reason_missing', 'invalid_request'],
});

export const sendBackAnswer = endpoint({
  method: 'POST',
  path: '/data-requests/{requestId}/return',
  access: ['bureau'],
  summary: 'Send a proposed answer back, as a second officer',
  params: dataRequest,
  body: z.strictObject({ reason: Reason }),
  returns: DataRequestView,
  refuses: [...undecided, 'two_persons_needed', 'reason_missing', 'invalid_request'],
});

export const approveAnswer = endpoint({
  method: 'POST',
  path: '/data-requests/{requestId}/approval',
  access: ['bureau'],
  summary: 'Answer a request as proposed, as a second officer: what was granted is carried out',
  params: dataRequest,
  returns: DataRequestView,
  refuses: [...undecided, 'two_persons_needed', 'still_taking_part', 'already_exists', 'folder_not_found'],
});

const destruction = z.object({ destructionId: DestructionId });

export const destructions = endpoint({
  method: 'GET',
  path: '/destructions',
  access: ['bureau'],
  summary: 'Lists of what may no longer be kept: to be approved, approved, and carried out, the newest first',
  returns: z.object({ items: z.array(DestructionSummary) }),
  refuses: [],
});

export const getDestruction = endpoint({
  method: 'GET',
  path: '/destructions/{destructionId}',
  access: ['bureau'],
  summary: 'A list of what is to be destroyed, or the record that it was: by ids, with who approved it',
  params: destruction,
  returns: DestructionView,
  refuses: ['destruction_not_found'],
});

export const approveDestruction = endpoint({
  method: 'POST',
  path: '/destructions/{destructionId}/approval',
  access: ['bureau'],
  summary: 'Approve a list: what is on it is destroyed in the next run',
  params: destruction,
  returns: DestructionView,
  refuses: ['destruction_not_found', 'not_permitted', 'wrong_status', 'two_persons_needed'],
});

export const rejectDestruction = endpoint({
  method: 'POST',
  path: '/destructions/{destructionId}/rejection',
  access: ['bureau'],
  summary: 'Reject a list, with the reason; for a year what is on it is not proposed again',
  params: destruction,
  body: z.strictObject({ reason: Reason }),
  returns: DestructionView,
  refuses: ['destruction_not_found', 'not_permitted', 'wrong_status', 'reason_missing', 'invalid_request'],
});
