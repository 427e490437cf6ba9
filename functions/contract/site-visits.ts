// Site visits: appointed by the operator, recorded and signed by the visitors and the host, concluded by the leader.
import * as z from 'zod';
import { AnnouncedPhoto, VisitRecord } from '#domain/site-visit/state.ts';
import { ApplicationId, DocumentId, Instant, PersonId } from '#domain/values.ts';
import { endpoint } from './endpoint.ts';
import { SiteVisitView } from './evaluating-views.ts';
import { DownloadView } from './views.ts';

const params = z.object({ applicationId: ApplicationId });
const photoParams = params.extend({ documentId: DocumentId });
const notThere = ['site_visit_not_found', 'not_permitted', 'wrong_status'] as const;
const byVisitor = [...notThere, 'application_not_found', 'conflict_of_interest'] as const;
const Signed = z.strictObject({ recordHash: z.string().length(64) });
const readers = ['applicant', 'evaluator', 'clerk', 'operator', 'leader', 'steering', 'bureau'] as const;

export const appoint = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}/site-visit',
  access: ['operator'],
  summary: 'Appoint a visit from the panel that marks it; host and visitors are told',
  params,
  body: z.strictObject({
    visitAt: Instant,
    place: z.string().max(200),
    visitors: z.array(PersonId).min(1).max(9),
  }),
  returns: SiteVisitView,
  refuses: [
    'application_not_found',
    'not_permitted',
    'not_in_this_programme',
    'wrong_status',
    'person_conflicted',
    'invalid_request',
  ],
});

export const get = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/site-visit',
  access: readers,
  summary: 'A visit with its record: for the host, its visitors and the officers',
  params,
  returns: SiteVisitView,
  refuses: ['site_visit_not_found'],
});

export const requestPhoto = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}/site-visit/photos/{documentId}',
  access: ['evaluator'],
  summary: 'Announce a photo with the time it was taken; the answer is a form to upload it with',
  params: photoParams,
  body: AnnouncedPhoto.unwrap().omit({ id: true }),
  returns: z.object({ url: z.string(), fields: z.record(z.string(), z.string()), expiresAt: Instant }),
  refuses: [
    ...byVisitor,
    'site_visit_not_begun',
    'already_exists',
    'too_many',
    'file_too_large',
    'too_late',
    'invalid_request',
  ],
});

export const downloadPhoto = endpoint({
  method: 'GET',
  path: '/applications/{applicationId}/site-visit/photos/{documentId}',
  access: readers,
  summary: 'A link to a photo that passed the check',
  params: photoParams,
  returns: DownloadView,
  refuses: ['site_visit_not_found', 'document_not_found'],
});

export const record = endpoint({
  method: 'PUT',
  path: '/applications/{applicationId}/site-visit/record',
  access: ['evaluator'],
  summary: 'Write the record: the basic standards one by one, findings, photos; signatures are given anew',
  params,
  body: VisitRecord,
  returns: SiteVisitView,
  refuses: [...byVisitor, 'site_visit_not_begun', 'calendar_unknown', 'invalid_request'],
});

export const sign = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/site-visit/signatures',
  access: ['evaluator'],
  summary: 'Sign the record as a visitor, naming the hash of what was read',
  params,
  body: Signed,
  returns: SiteVisitView,
  refuses: [...byVisitor, 'stale_version', 'step_already_taken', 'invalid_request'],
});

export const countersign = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/site-visit/host-signature',
  access: ['applicant'],
  summary: 'Sign the record as the host',
  params,
  body: Signed,
  returns: SiteVisitView,
  refuses: [...notThere, 'stale_version', 'invalid_request'],
});

export const noteRefusal = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/site-visit/host-refusal',
  access: ['evaluator'],
  summary: 'Note that the host would not sign, and why',
  params,
  body: z.strictObject({ reason: z.string().max(500) }),
  returns: SiteVisitView,
  refuses: [...byVisitor, 'step_already_taken', 'reason_missing', 'invalid_request'],
});

export const giveOpinion = endpoint({
  method: 'POST',
  path: '/applications/{applicationId}/site-visit/opinion',
  access: ['leader'],
  summary: "The group's opinion on a signed record; its time limit is shown with the visit",
  params,
  body: z.strictObject({ opinion: z.string().max(3000) }),
  returns: SiteVisitView,
  refuses: [...notThere, 'reason_missing', 'invalid_request'],
});
