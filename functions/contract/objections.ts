// Objections as officers and the organisation handle them; who raised one is for the Bureau's eyes only.
import * as z from 'zod';
import { ApplicationId, CalendarDate, ObjectionId, RoundId } from '#domain/values.ts';
import { ObjectionSummary, ObjectionView } from './decision-views.ts';
import { endpoint } from './endpoint.ts';
import { page } from './views.ts';

const params = z.object({ objectionId: ObjectionId });
const Words = z.string().max(5000);
const notThere = ['objection_not_found', 'not_permitted', 'wrong_status', 'invalid_request'] as const;

export const register = endpoint({
  method: 'PUT',
  path: '/objections/{objectionId}',
  access: ['clerk', 'bureau'],
  summary: 'Enter an objection that came by post; the day of its postmark counts',
  params,
  body: z.strictObject({
    applicationId: ApplicationId,
    postmarkedOn: CalendarDate,
    name: z.string().max(100),
    phone: z.string().max(30).optional(),
    email: z.email().max(254).optional(),
    facts: Words,
    evidence: Words,
  }),
  returns: ObjectionView,
  refuses: [
    'application_not_found',
    'not_permitted',
    'not_in_this_programme',
    'not_in_publicity',
    'already_exists',
    'objection_too_early',
    'objection_too_late',
    'reason_missing',
    'invalid_request',
  ],
});

export const accept = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/accept',
  access: ['bureau'],
  summary: 'Take an objection up: the organisation is told what it has to answer, and not by whom',
  params,
  body: z.strictObject({ matters: Words }),
  returns: ObjectionView,
  refuses: [
    ...notThere,
    'application_not_found',
    'step_already_taken',
    'reason_missing',
    'calendar_unknown',
    'not_in_this_programme',
  ],
});

export const refuse = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/refuse',
  access: ['bureau'],
  summary: 'Do not take an objection up, with the reason',
  params,
  body: z.strictObject({ reason: Words }),
  returns: ObjectionView,
  refuses: [...notThere, 'reason_missing'],
});

export const askExtension = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/extension',
  access: ['bureau'],
  summary: 'Ask, once, for more time to investigate',
  params,
  body: z.strictObject({ reason: Words }),
  returns: ObjectionView,
  refuses: [...notThere, 'step_already_taken', 'reason_missing'],
});

export const approveExtension = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/extension/approve',
  access: ['bureau'],
  summary: 'Approve more time, as a second person',
  params,
  returns: ObjectionView,
  refuses: [...notThere, 'two_persons_needed', 'calendar_unknown'],
});

export const giveStatement = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/statement',
  access: ['applicant'],
  summary: 'Be heard: the statement of the organisation the objection is about (陈述申辩)',
  params,
  body: z.strictObject({ statement: Words }),
  returns: ObjectionView,
  refuses: [...notThere, 'step_already_taken', 'reason_missing'],
});

export const dismiss = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/dismiss',
  access: ['bureau'],
  summary: 'Answer that the objection is not upheld: the application goes on',
  params,
  body: z.strictObject({ answer: Words }),
  returns: ObjectionView,
  refuses: [...notThere, 'application_not_found', 'reason_missing'],
});

export const uphold = endpoint({
  method: 'POST',
  path: '/objections/{objectionId}/uphold',
  access: ['steering', 'bureau'],
  summary: 'Uphold as a second person, after a hearing: the application is disqualified, the first reserve moves up',
  params,
  body: z.strictObject({ answer: Words, facts: Words, basis: Words }),
  returns: ObjectionView,
  refuses: [
    ...notThere,
    'application_not_found',
    'two_persons_needed',
    'conflict_of_interest',
    'not_heard_yet',
    'reason_missing',
    'no_place_left',
    'reserve_before',
    'calendar_unknown',
  ],
});

export const get = endpoint({
  method: 'GET',
  path: '/objections/{objectionId}',
  access: ['applicant', 'steering', 'bureau'],
  summary: 'An objection as its reader may see it',
  params,
  returns: ObjectionView,
  refuses: ['objection_not_found'],
});

export const list = endpoint({
  method: 'GET',
  path: '/rounds/{roundId}/objections',
  access: ['bureau'],
  summary: 'The objections of a round, by application',
  params: z.object({ roundId: RoundId }),
  returns: page(ObjectionSummary),
  refuses: ['invalid_request'],
});
